using System.Globalization;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Shows a stream as a table: its state, the records it has read, its rates.</summary>
internal static class StreamTable
{
    private static readonly string[] Columns =
    [
        "stream",
        "state",
        "batch",
        "records read",
        "in the last batch",
        "records in a second",
        "batch took",
    ];

    public static string Html(StreamingQuery query)
    {
        var progress = query.RecentProgress;
        var last = progress.LastOrDefault(p => p.NumInputRows > 0) ?? (progress.Count > 0 ? progress[^1] : null);
        string[] row =
        [
            query.Name ?? query.Id,
            State(query),
            last is null ? "-" : Number(last.BatchId),
            Number(progress.Sum(p => p.NumInputRows)),
            last is null ? "-" : Number(last.NumInputRows),
            last is null ? "-" : Number(last.ProcessedRowsPerSecond),
            last is null ? "-" : Number(last.DurationMs.GetValueOrDefault("triggerExecution")) + " ms",
        ];
        return Markup.Table(null, [.. Columns.Select(name => (name, (string?)null))], [row]);
    }

    private static string State(StreamingQuery query) =>
        query.IsActive() ? "runs"
        : query.Exception() is { } failure ? "failed: " + failure.Message.Split('\n')[0]
        : "ended";

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("N0", CultureInfo.InvariantCulture) : "-";
}
