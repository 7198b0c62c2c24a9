namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Checkpoint on the local file system.</summary>
/// <param name="folder">Folder of the checkpoint.</param>
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
        // As in Spark: files whose names begin with a dot are ignored.
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        using (var file = new FileStream(temporary, FileMode.CreateNew))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, full, overwrite: true);
    }

    /// <inheritdoc/>
    public void Delete(string path)
    {
        try
        {
            File.Delete(Full(path));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing to delete.
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var full = Full(folder);
        return Directory.Exists(full) ? [.. Directory.GetFiles(full).Select(f => Path.GetFileName(f))] : [];
    }

    private string Full(string path) => Path.Combine(folder, path);
}
