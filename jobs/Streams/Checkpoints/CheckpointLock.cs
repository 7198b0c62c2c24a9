using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>
/// Lock of a checkpoint for one run: two concurrent runs would process each batch twice. The operating system releases it when the process ends, however it
/// ends.
/// </summary>
internal sealed class CheckpointLock : IDisposable
{
    private readonly FileStream? _file;

    private CheckpointLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="files">Files of the checkpoint. On a remote file system there is no lock; Spark's own check for concurrent writers applies.</param>
    /// <exception cref="UsageException">Another run holds the lock.</exception>
    public static CheckpointLock Take(ICheckpointFiles files)
    {
        if (files is not LocalCheckpointFiles)
        {
            return new CheckpointLock(null);
        }
        var path = Path.Combine(files.Folder, "gozcu", "lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new CheckpointLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new UsageException(
                $"the checkpoint {files.Folder} is in use: this stream runs already, and two runs of one stream would do everything twice. Stop the other run, or name another "
                    + "--checkpoint with other topics.",
                e
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
