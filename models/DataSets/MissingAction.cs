namespace Gozcu.Models.DataSets;

/// <summary>What happens to a missing value of a nullable column.</summary>
public enum MissingAction
{
    /// <summary>It stays missing; a feature made of it is NaN.</summary>
    Keep,

    /// <summary>Preprocessing rejects the row, scoring rejects the measurement. A label column's rule holds in preprocessing only.</summary>
    Reject,

    /// <summary>A constant takes its place.</summary>
    Constant,

    /// <summary>The mean of the training rows takes its place; the model package carries it to scoring.</summary>
    Mean,

    /// <summary>The median of the training rows takes its place; the model package carries it to scoring.</summary>
    Median,
}
