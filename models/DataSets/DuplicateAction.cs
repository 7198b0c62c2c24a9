namespace Gozcu.Models.DataSets;

/// <summary>Treatment in preprocessing of rows that agree in the columns that identify a row.</summary>
public enum DuplicateAction
{
    /// <summary>All rows are kept.</summary>
    Keep,

    /// <summary>One row is kept (the first in the order of files and rows, if that is known); the others are rejected as duplicates and counted.</summary>
    Drop,
}
