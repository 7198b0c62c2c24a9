using System.Text.Json;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What a streaming query did in one batch.</summary>
/// <param name="Id">The query's id, the same each time it starts from its checkpoint.</param>
/// <param name="RunId">The id of this start of the query.</param>
/// <param name="Name">The query's name.</param>
/// <param name="Timestamp">When the batch began.</param>
/// <param name="BatchId">The batch's number, from 0.</param>
/// <param name="BatchDuration">How long the batch took, in milliseconds.</param>
/// <param name="NumInputRows">How many rows were read.</param>
/// <param name="InputRowsPerSecond">How fast rows arrive; NaN or 0 where it cannot be said.</param>
/// <param name="ProcessedRowsPerSecond">How fast rows were processed; NaN or 0 where it cannot be said.</param>
/// <param name="DurationMs">Where the time went, in milliseconds: triggerExecution for all, addBatch, queryPlanning, walCommit and others.</param>
/// <param name="EventTime">Least, largest and mean event time and the watermark, where the query has one.</param>
/// <param name="StateOperators">The operators that keep state.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Sink">The sink.</param>
/// <param name="ObservedMetrics">What <see cref="DataFrame.Observe(string, Column, Column[])"/> has computed, by its name.</param>
public sealed record StreamingQueryProgress(
    Guid Id,
    Guid RunId,
    string? Name,
    DateTimeOffset Timestamp,
    long BatchId,
    long BatchDuration,
    long NumInputRows,
    double InputRowsPerSecond,
    double ProcessedRowsPerSecond,
    IReadOnlyDictionary<string, long> DurationMs,
    IReadOnlyDictionary<string, string>? EventTime,
    IReadOnlyList<StateOperatorProgress> StateOperators,
    IReadOnlyList<SourceProgress> Sources,
    SinkProgress Sink,
    IReadOnlyDictionary<string, JsonElement>? ObservedMetrics
)
{
    /// <summary>Reads a progress from Spark's JSON.</summary>
    public static StreamingQueryProgress FromJson(string json) => StreamingQueryJson.Parse<StreamingQueryProgress>(json);
}
