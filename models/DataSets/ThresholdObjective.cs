namespace Gozcu.Models.DataSets;

/// <summary>What the threshold between normal and warning is chosen for, on validation data.</summary>
public enum ThresholdObjective
{
    /// <summary>The highest F1.</summary>
    F1,

    /// <summary>The highest F-beta: recall counts beta times as much as precision.</summary>
    FBeta,

    /// <summary>The lowest cost of false and missed alarms.</summary>
    Cost,

    /// <summary>It is given, not chosen.</summary>
    Fixed,
}
