using System.Text.Json;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Progress of a streaming query in one micro-batch.</summary>
/// <param name="Id">Id of the query, the same in every run from its checkpoint.</param>
/// <param name="RunId">Id of this run of the query.</param>
/// <param name="Name">Name of the query; null if it has none.</param>
/// <param name="Timestamp">Start time of the micro-batch.</param>
/// <param name="BatchId">Id of the micro-batch, from 0.</param>
/// <param name="BatchDuration">Duration of the micro-batch, in milliseconds.</param>
/// <param name="NumInputRows">Number of rows read.</param>
/// <param name="InputRowsPerSecond">Rate at which rows arrive, per second; NaN or 0 if unknown.</param>
/// <param name="ProcessedRowsPerSecond">Rate at which rows were processed, per second; NaN or 0 if unknown.</param>
/// <param name="DurationMs">Durations of the phases, in milliseconds by name: triggerExecution for all, addBatch, queryPlanning, walCommit and others.</param>
/// <param name="EventTime">Minimum, maximum and mean event time and the watermark, if the query has one.</param>
/// <param name="StateOperators">Progress of the stateful operators.</param>
/// <param name="Sources">Progress of the sources.</param>
/// <param name="Sink">Progress of the sink.</param>
/// <param name="ObservedMetrics">Aggregates computed by <see cref="DataFrame.Observe(string, Column, Column[])"/>, by its name.</param>
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
