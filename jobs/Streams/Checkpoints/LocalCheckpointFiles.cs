namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>A checkpoint on this machine's file system.</summary>
/// <param name="folder">Its folder.</param>
internal sealed class LocalCheckpointFiles(string folder) : ICheckpointFiles
{
    /// <inheritdoc/>
    public string Folder => folder;

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Full(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string path, byte[] content)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // As Spark does: names with a dot in front are nobody's.
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        using (var file = new FileStream(temporary, FileMode.CreateNew))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, full, overwrite: true);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var full = Full(folder);
        return Directory.Exists(full) ? [.. Directory.GetFiles(full).Select(f => Path.GetFileName(f))] : [];
    }

    private string Full(string path) => Path.Combine(folder, path);
}
