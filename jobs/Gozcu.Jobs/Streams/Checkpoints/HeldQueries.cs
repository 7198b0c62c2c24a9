using System.Collections.Concurrent;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Queries that a caller watches and stops, such as a notebook: each holds its checkpoint until it ends.</summary>
internal static class HeldQueries
{
    private static readonly ConcurrentDictionary<string, (StreamingQuery Query, Task Released)> Started = new();

    /// <summary>Takes the checkpoint and starts a query, which releases it when it ends.</summary>
    /// <exception cref="Hosting.CommandLine.UsageException">Another run holds the checkpoint; the message says which.</exception>
    public static async Task<StreamingQuery> StartAsync(
        ICheckpointFiles files,
        RunContext context,
        Func<Task<StreamingQuery>> start,
        CancellationToken cancellationToken
    )
    {
        if (Started.TryGetValue(files.Folder, out var former) && !former.Released.IsCompleted && !former.Query.IsActive())
        {
            await former.Released.WaitAsync(cancellationToken);
        }
        var hold = await CheckpointLock.TakeAsync(files, context, cancellationToken);
        StreamingQuery query;
        try
        {
            query = await start();
        }
        catch
        {
            await hold.DisposeAsync();
            throw;
        }
        Started[files.Folder] = (query, ReleaseAtEndAsync(query, hold));
        return query;
    }

    private static async Task ReleaseAtEndAsync(StreamingQuery query, ICheckpointHold hold)
    {
        await using (hold)
        {
            await using var stops = hold.Lost.Register(query.Stop);
            try
            {
                // For as long as the query runs, so on a thread of its own.
                await Task.Factory.StartNew(
                    query.AwaitTermination,
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                );
            }
            catch (StreamingQueryException)
            {
                // The query keeps it for its caller.
            }
        }
    }
}
