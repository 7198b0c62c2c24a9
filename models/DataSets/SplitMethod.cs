namespace Gozcu.Models.DataSets;

/// <summary>How rows are divided among training, validation and test.</summary>
public enum SplitMethod
{
    /// <summary>At random, with the label's classes in the same shares in each part.</summary>
    Stratified,

    /// <summary>The earliest rows train, the latest test.</summary>
    Time,

    /// <summary>At random by group: all rows of a group go to one part.</summary>
    Group,
}
