using Gozcu.Hosting.Running;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Takes a checkpoint for one run: two concurrent runs would process each batch twice.</summary>
internal static class CheckpointLock
{
    /// <summary>Takes the checkpoint.</summary>
    /// <param name="files">Files of the checkpoint: a locked file on the local file system, a lease on others.</param>
    /// <param name="context">Context with console and clock.</param>
    /// <param name="cancellationToken">Cancels the wait for a run that may have ended.</param>
    /// <exception cref="Hosting.CommandLine.UsageException">Another run holds the checkpoint; the message says which.</exception>
    public static async Task<ICheckpointHold> TakeAsync(ICheckpointFiles files, RunContext context, CancellationToken cancellationToken) =>
        files is LocalCheckpointFiles local
            ? LockedCheckpointFile.Take(local, context.Time)
            : await CheckpointLease.TakeAsync(files, LeaseTimes.Default, context, cancellationToken);

    /// <summary>Runs an action that owns the checkpoint.</summary>
    /// <param name="files">Files of the checkpoint.</param>
    /// <param name="context">Context with console and clock.</param>
    /// <param name="action">Action; its token is cancelled on request, and when another run has taken over the checkpoint.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <exception cref="Hosting.CommandLine.UsageException">Another run holds the checkpoint; the message says which.</exception>
    /// <exception cref="CheckpointLostException">Another run has taken over the checkpoint.</exception>
    public static async Task<T> WithAsync<T>(
        ICheckpointFiles files,
        RunContext context,
        Func<CancellationToken, Task<T>> action,
        CancellationToken cancellationToken
    )
    {
        await using var hold = await TakeAsync(files, context, cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hold.Lost);
        T result;
        try
        {
            result = await action(either.Token);
        }
        catch (OperationCanceledException e) when (hold.Lost.IsCancellationRequested)
        {
            throw Lost(files, e);
        }
        return hold.Lost.IsCancellationRequested ? throw Lost(files) : result;
    }

    private static CheckpointLostException Lost(ICheckpointFiles files, Exception? cause = null) =>
        new(
            $"the checkpoint {files.Folder} was taken over by another run of this stream, as this process gave no sign of life for longer than "
                + $"{LeaseTimes.Default.Expiry.TotalSeconds:F0} s (was it paused?). This run has stopped; the other one goes on.",
            cause!
        );
}
