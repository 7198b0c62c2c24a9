using Gozcu.Models.Alerts;

namespace Gozcu.Models.Scoring;

/// <summary>What an output record says, in short.</summary>
/// <param name="Id">The identity: <see cref="RecordIdentity"/> of the record it was made of.</param>
/// <param name="Level">The level, or null for a dead letter.</param>
/// <param name="Score">The score, or null for a dead letter.</param>
/// <param name="Ingested">Kafka's timestamp of the record it was made of, or null when that had none.</param>
/// <param name="Label">What the label said, or null without one.</param>
/// <param name="ReasonCode">Why it is a dead letter, or null when it is none.</param>
public sealed record OutputRecordSummary(
    string Id,
    AlertLevel? Level,
    double? Score,
    DateTimeOffset? Ingested,
    bool? Label,
    string? ReasonCode
);
