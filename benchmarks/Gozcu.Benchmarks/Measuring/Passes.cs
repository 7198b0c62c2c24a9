using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Passes over several works in turn, so that none benefits from a warmer JVM.</summary>
internal static class Passes
{
    private const int WarmUp = 2;

    /// <summary>Runs two warm-up passes and the measured ones.</summary>
    /// <returns>Best pass of each work, in order.</returns>
    public static async Task<IReadOnlyList<Measurement>> BestAsync(
        RowsOnSpark rows,
        IReadOnlyList<(string Work, DataFrame Frame)> works,
        int passes,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var best = new Measurement?[works.Count];
        var total = (WarmUp + passes) * works.Count;
        await context.Console.ProgressAsync(
            "Measuring",
            total,
            async progress =>
            {
                for (var done = 0; done < total; done++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var kind = done % works.Count;
                    var (work, frame) = works[kind];
                    var measured = await Task.Run(() => rows.Pass(work, frame), cancellationToken);
                    if (done >= WarmUp * works.Count && (best[kind] is not { } so || measured.Seconds < so.Seconds))
                    {
                        best[kind] = measured;
                    }

                    progress.Report(done + 1);
                    progress.Note(work);
                }

                return total;
            }
        );
        return [.. best.OfType<Measurement>()];
    }
}
