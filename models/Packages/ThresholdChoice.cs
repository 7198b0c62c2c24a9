namespace Gozcu.Models.Packages;

/// <summary>Thresholds for warning and critical, and how they were chosen.</summary>
public sealed record ThresholdChoice
{
    /// <summary>Threshold for a warning: scores from here on are warnings.</summary>
    public required double Warning { get; init; }

    /// <summary>Threshold for critical: scores from here on are critical. Not below <see cref="Warning"/>.</summary>
    public required double Critical { get; init; }

    /// <summary>Rule by which the warning threshold was found, for people.</summary>
    public required string WarningRule { get; init; }

    /// <summary>Rule by which the critical threshold was found, for people.</summary>
    public required string CriticalRule { get; init; }
}
