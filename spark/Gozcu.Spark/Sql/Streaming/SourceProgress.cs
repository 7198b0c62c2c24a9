using System.Text.Json;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What one source of a streaming query gave in one batch.</summary>
/// <param name="Description">The source in words, such as <c>KafkaV2[Subscribe[measurements]]</c>.</param>
/// <param name="StartOffset">Where the batch begins, in the source's own form.</param>
/// <param name="EndOffset">Where the batch ends.</param>
/// <param name="LatestOffset">The last that was there.</param>
/// <param name="NumInputRows">How many rows were read.</param>
/// <param name="InputRowsPerSecond">How fast rows arrive; NaN or 0 where it cannot be said.</param>
/// <param name="ProcessedRowsPerSecond">How fast rows were processed; NaN or 0 where it cannot be said.</param>
/// <param name="Metrics">What the source says besides, such as how far it is behind.</param>
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
