using System.Reactive.Linq;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Notebooks.Running;

/// <summary>
/// Spark jobs of the running cell. They form one job group, whose progress is shown as a bar below the cell, and which is cancelled with the cell. Streams that
/// a cell starts have their own groups, and continue.
/// </summary>
internal static class CellJobs
{
    private static readonly ConditionalWeakTable<Kernel, object> Watched = [];
    private static readonly AsyncLocal<CellProgress?> Current = new();

    /// <summary>Starts watching the cells of a kernel.</summary>
    public static void Watch(Kernel kernel)
    {
        if (Watched.TryAdd(kernel, kernel))
        {
            kernel.AddMiddleware(RunAsync);
        }
    }

    /// <summary>Adds all further jobs of the running cell to its job group.</summary>
    public static void Adopt(SparkSession session) => Current.Value?.Adopt(session.SparkContext);

    private static async Task RunAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (command is not SubmitCode)
        {
            await next(command, context);
            return;
        }

        await using var progress = new CellProgress(context);
        Current.Value = progress;
        if (NotebookSession.Running is { } session)
        {
            progress.Adopt(session.SparkContext);
        }

        using var streams = context
            .KernelEvents.OfType<DisplayEvent>()
            .Where(e => e.Value is StreamingQuery)
            .Subscribe(e => LiveStreams.Show((StreamingQuery)e.Value, context));
        await next(command, context);
    }
}
