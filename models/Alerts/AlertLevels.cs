using Gozcu.Models.Packages;

namespace Gozcu.Models.Alerts;

/// <summary>Maps scores to alert levels, and alert levels to their names.</summary>
public static class AlertLevels
{
    /// <summary>Value of the level field in dead letters, which have no alert level.</summary>
    public const string DeadLetterName = "dead-letter";

    private static readonly string[] Names = ["normal", "warning", "critical"];

    /// <summary>Returns the name of a level in records: <c>normal</c>, <c>warning</c> or <c>critical</c>.</summary>
    public static string Name(this AlertLevel level) => Names[(int)level];

    /// <summary>Parses the name of a level.</summary>
    /// <returns>False if no level has this name.</returns>
    public static bool TryParse(string? name, out AlertLevel level)
    {
        var index = Array.IndexOf(Names, name);
        level = (AlertLevel)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Returns the alert level of a score. A score equal to a threshold has reached it.</summary>
    public static AlertLevel LevelOf(this ThresholdChoice threshold, double score) =>
        score >= threshold.Critical ? AlertLevel.Critical
        : score >= threshold.Warning ? AlertLevel.Warning
        : AlertLevel.Normal;
}
