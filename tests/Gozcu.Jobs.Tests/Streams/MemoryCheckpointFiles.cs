using System.Collections.Concurrent;
using Gozcu.Jobs.Streams.Checkpoints;

namespace Gozcu.Jobs.Tests.Streams;

/// <summary>Files of a checkpoint in memory, on a file system without locks.</summary>
internal sealed class MemoryCheckpointFiles : ICheckpointFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    public string Folder => "s3a://bucket/checkpoint";

    public byte[]? Read(string path) => _files.GetValueOrDefault(path);

    public void Write(string path, byte[] content) => _files[path] = content;

    public void Delete(string path) => _files.TryRemove(path, out _);

    public IReadOnlyList<string> List(string folder) =>
        [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(path => path[(folder.Length + 1)..])];
}
