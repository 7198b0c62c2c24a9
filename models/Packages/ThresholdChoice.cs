namespace Gozcu.Models.Packages;

/// <summary>Where a score becomes a warning and where it becomes critical, and how that was chosen.</summary>
public sealed record ThresholdChoice
{
    /// <summary>A score from here on is a warning.</summary>
    public required double Warning { get; init; }

    /// <summary>A score from here on is critical; not below <see cref="Warning"/>.</summary>
    public required double Critical { get; init; }

    /// <summary>How the warning threshold was found, for people.</summary>
    public required string WarningRule { get; init; }

    /// <summary>How the critical threshold was found, for people.</summary>
    public required string CriticalRule { get; init; }
}
