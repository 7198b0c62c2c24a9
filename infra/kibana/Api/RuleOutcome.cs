namespace Gozcu.Kibana.Api;

/// <summary>Outcome of the creation of an alert rule.</summary>
public enum RuleOutcome
{
    /// <summary>The rule is new.</summary>
    Created,

    /// <summary>The rule existed and is unchanged, including thresholds and actions that users have set.</summary>
    Kept,

    /// <summary>The rule existed and was replaced.</summary>
    Replaced,
}
