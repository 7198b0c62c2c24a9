namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Hold by a locked file. The operating system releases it when the process ends, however it ends.</summary>
internal sealed class LockedCheckpointFile : ICheckpointHold
{
    // A locked file cannot be read, so the owner is in a file of its own.
    private const string Owner = "gozcu/run.json";

    private readonly LocalCheckpointFiles _files;
    private readonly FileStream _lock;

    private LockedCheckpointFile(LocalCheckpointFiles files, FileStream held)
    {
        _files = files;
        _lock = held;
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="Hosting.CommandLine.UsageException">Another run holds it; the message says which.</exception>
    public static LockedCheckpointFile Take(LocalCheckpointFiles files, TimeProvider time)
    {
        var path = Path.Combine(files.Folder, "gozcu", "lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream held;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw CheckpointOwner.Refusal(files.Folder, files.Read(Owner) is { } owner ? CheckpointOwner.Parse(owner) : null, e);
        }
        files.Write(Owner, CheckpointOwner.Current(time).ToBytes());
        return new LockedCheckpointFile(files, held);
    }

    /// <inheritdoc/>
    public CancellationToken Lost => CancellationToken.None;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _files.Delete(Owner);
        return _lock.DisposeAsync();
    }
}
