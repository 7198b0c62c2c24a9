namespace Gozcu.Models.DataSets;

/// <summary>Rule by which the threshold between normal and warning is found.</summary>
public sealed record ThresholdDefinition
{
    /// <summary>Objective on validation data; F1 by default.</summary>
    public ThresholdObjective Objective { get; init; } = ThresholdObjective.F1;

    /// <summary>Weight of recall for <see cref="ThresholdObjective.FBeta"/>; above 0, 1 by default.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>Cost of a false alarm for <see cref="ThresholdObjective.Cost"/>; above 0, 1 by default.</summary>
    public double FalseAlarmCost { get; init; } = 1;

    /// <summary>Cost of a missed anomaly for <see cref="ThresholdObjective.Cost"/>; above 0, 1 by default.</summary>
    public double MissedAlarmCost { get; init; } = 1;

    /// <summary>Threshold for <see cref="ThresholdObjective.Fixed"/>, else null.</summary>
    public double? Value { get; init; }
}
