using Gozcu.Models.Alerts;

namespace Gozcu.Models.Scoring;

/// <summary>Summary of an output record.</summary>
/// <param name="Id">Identity: <see cref="RecordIdentity"/> of the source record.</param>
/// <param name="Level">Alert level, or null for a dead letter.</param>
/// <param name="Score">Score, or null for a dead letter and for a reading that is warming up and cannot be scored yet.</param>
/// <param name="Ingested">Kafka's timestamp of the source record, or null if it had none.</param>
/// <param name="Label">Label (true for an anomaly), or null if there is none.</param>
/// <param name="ReasonCode">Name of the rejection code of a dead letter, else null.</param>
public sealed record OutputRecordSummary(
    string Id,
    AlertLevel? Level,
    double? Score,
    DateTimeOffset? Ingested,
    bool? Label,
    string? ReasonCode
);
