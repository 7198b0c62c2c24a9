namespace Gozcu.Kibana.Api;

/// <summary>What became of an alert rule.</summary>
public enum RuleOutcome
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It was there, and is as it was: thresholds and actions that somebody has set stay.</summary>
    Kept,

    /// <summary>It was there, and is as described again.</summary>
    Replaced,
}
