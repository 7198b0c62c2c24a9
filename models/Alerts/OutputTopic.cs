namespace Gozcu.Models.Alerts;

/// <summary>Output topics of the scoring job. Each measurement goes to exactly one of them.</summary>
public enum OutputTopic
{
    /// <summary>Normal measurements: the score is below the warning threshold.</summary>
    Scores,

    /// <summary>Warnings: the score reaches the warning threshold.</summary>
    WarningAlerts,

    /// <summary>Critical alerts: the score reaches the critical threshold.</summary>
    CriticalAlerts,

    /// <summary>Dead letters: records that could not be scored.</summary>
    DeadLetter,
}
