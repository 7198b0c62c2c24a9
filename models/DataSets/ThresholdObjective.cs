namespace Gozcu.Models.DataSets;

/// <summary>Objective for choosing the threshold between normal and warning, on validation data.</summary>
public enum ThresholdObjective
{
    /// <summary>The highest F1.</summary>
    F1,

    /// <summary>The highest F-beta: recall counts beta times as much as precision.</summary>
    FBeta,

    /// <summary>The lowest cost of false and missed alarms.</summary>
    Cost,

    /// <summary>No objective: the threshold is given.</summary>
    Fixed,
}
