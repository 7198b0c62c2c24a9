namespace Gozcu.Models.Decisions;

/// <summary>
/// Rule that raises the thresholds to a share of the last event's peak. The alarm of a large event then ends when most of it is over, and what is left of it
/// does not begin another.
/// </summary>
/// <param name="Share">Share of the peak that a score must reach, above 0 and below 1.</param>
/// <param name="HalfLife">Time in which the memory of the peak halves, above 0.</param>
public sealed record PeakRule(double Share, TimeSpan HalfLife)
{
    /// <summary>Returns the rule that the values violate, or null if they are valid.</summary>
    public string? Check() =>
        !(Share is > 0 and < 1) ? $"the share of the peak is {Share}, but must lie above 0 and below 1"
        : HalfLife <= TimeSpan.Zero ? $"the half-life of the peak is {HalfLife}, but must be above 0"
        : null;
}
