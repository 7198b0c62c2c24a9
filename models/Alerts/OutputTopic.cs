namespace Gozcu.Models.Alerts;

/// <summary>The topics that scored measurements go to; each goes to exactly one.</summary>
public enum OutputTopic
{
    /// <summary>Nothing is wrong with it.</summary>
    Scores,

    /// <summary>Its score reaches the warning threshold.</summary>
    WarningAlerts,

    /// <summary>Its score reaches the critical threshold.</summary>
    CriticalAlerts,

    /// <summary>It could not be used.</summary>
    DeadLetter,
}
