using System.Text.Json;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Progress of one source of a streaming query in one micro-batch.</summary>
/// <param name="Description">Description of the source, such as <c>KafkaV2[Subscribe[measurements]]</c>.</param>
/// <param name="StartOffset">Offset at which the micro-batch starts, in the source's own form.</param>
/// <param name="EndOffset">Offset at which it ends.</param>
/// <param name="LatestOffset">Latest offset that was available.</param>
/// <param name="NumInputRows">Number of rows read.</param>
/// <param name="InputRowsPerSecond">Rate at which rows arrive, per second; NaN or 0 if unknown.</param>
/// <param name="ProcessedRowsPerSecond">Rate at which rows were processed, per second; NaN or 0 if unknown.</param>
/// <param name="Metrics">Other metrics of the source, such as its lag, by name.</param>
public sealed record SourceProgress(
    string Description,
    JsonElement StartOffset,
    JsonElement EndOffset,
    JsonElement LatestOffset,
    long NumInputRows,
    double InputRowsPerSecond,
    double ProcessedRowsPerSecond,
    IReadOnlyDictionary<string, string>? Metrics
);
