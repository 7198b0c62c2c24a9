namespace Gozcu.Models.DataSets;

/// <summary>Method of splitting rows into training, validation and test.</summary>
public enum SplitMethod
{
    /// <summary>At random, with the same share of each class in each part.</summary>
    Stratified,

    /// <summary>By time: the earliest rows for training, the latest for test.</summary>
    Time,

    /// <summary>At random by group: all rows of a group belong to the same part.</summary>
    Group,
}
