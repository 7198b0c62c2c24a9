using Gozcu.Models.Packages;

namespace Gozcu.Models.Alerts;

/// <summary>Finds a score's level, and the levels' names.</summary>
public static class AlertLevels
{
    /// <summary>What stands in the place of a level where a record could not be used.</summary>
    public const string DeadLetterName = "dead-letter";

    private static readonly string[] Names = ["normal", "warning", "critical"];

    /// <summary>The name of a level in records: <c>normal</c>, <c>warning</c> or <c>critical</c>.</summary>
    public static string Name(this AlertLevel level) => Names[(int)level];

    /// <summary>The level of a name.</summary>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out AlertLevel level)
    {
        var index = Array.IndexOf(Names, name);
        level = (AlertLevel)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The level of a score. A score that equals a threshold has reached it.</summary>
    public static AlertLevel LevelOf(this ThresholdChoice threshold, double score) =>
        score >= threshold.Critical ? AlertLevel.Critical
        : score >= threshold.Warning ? AlertLevel.Warning
        : AlertLevel.Normal;
}
