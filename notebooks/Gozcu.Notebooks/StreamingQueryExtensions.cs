using System.Diagnostics;
using Gozcu.Notebooks.Running;
using Microsoft.DotNet.Interactive;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Notebooks;

/// <summary>Methods for cells with a running stream.</summary>
public static class StreamingQueryExtensions
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Shows the stream below the running cell as a live table, which is updated while this cell or a later one runs.</summary>
    public static void Show(this StreamingQuery query) => LiveStreams.Show(query, Context());

    /// <summary>Shows the stream and keeps the cell running until the stream has read a number of records, has ended, or the timeout has passed.</summary>
    /// <param name="query">Stream.</param>
    /// <param name="records">Number of records, from the start of the stream.</param>
    /// <param name="timeout">Longest waiting time.</param>
    /// <returns>Number of records read.</returns>
    /// <exception cref="OperationCanceledException">The cell was interrupted; the stream continues.</exception>
    /// <exception cref="StreamingQueryException">The stream has failed.</exception>
    public static async Task<long> WatchAsync(this StreamingQuery query, long records, TimeSpan timeout)
    {
        var context = Context();
        LiveStreams.Show(query, context);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var active = query.IsActive();
            var seen = query.RecentProgress.Sum(progress => progress.NumInputRows);
            if (!active && query.Exception() is { } failure)
            {
                throw failure;
            }

            if (seen >= records || !active || clock.Elapsed >= timeout)
            {
                LiveStreams.Update();
                return seen;
            }

            await Task.Delay(LookEvery, context.CancellationToken);
        }
    }

    private static KernelInvocationContext Context() =>
        KernelInvocationContext.Current ?? throw new InvalidOperationException("A stream is shown under a running cell, and none runs.");
}
