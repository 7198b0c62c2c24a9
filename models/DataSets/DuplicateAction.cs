namespace Gozcu.Models.DataSets;

/// <summary>What preprocessing does with rows that agree in the columns that identify a row.</summary>
public enum DuplicateAction
{
    /// <summary>All stay.</summary>
    Keep,

    /// <summary>One stays (the first in the order of files and rows where that is known); the others are rejected as duplicates and counted.</summary>
    Drop,
}
