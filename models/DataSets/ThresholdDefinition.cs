namespace Gozcu.Models.DataSets;

/// <summary>How the threshold between normal and warning is found.</summary>
public sealed record ThresholdDefinition
{
    /// <summary>The objective.</summary>
    public ThresholdObjective Objective { get; init; } = ThresholdObjective.F1;

    /// <summary>Weight of recall for <see cref="ThresholdObjective.FBeta"/>.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>Cost of a false alarm for <see cref="ThresholdObjective.Cost"/>.</summary>
    public double FalseAlarmCost { get; init; } = 1;

    /// <summary>Cost of a missed anomaly for <see cref="ThresholdObjective.Cost"/>.</summary>
    public double MissedAlarmCost { get; init; } = 1;

    /// <summary>The threshold for <see cref="ThresholdObjective.Fixed"/>, else null.</summary>
    public double? Value { get; init; }
}
