namespace Gozcu.Models.DataSets;

/// <summary>Treatment of a missing value of a nullable column.</summary>
public enum MissingAction
{
    /// <summary>The value stays missing; a feature computed from it is NaN.</summary>
    Keep,

    /// <summary>Preprocessing rejects the row, and scoring rejects the measurement. The rule of a label column applies to preprocessing only.</summary>
    Reject,

    /// <summary>The value is replaced by a constant.</summary>
    Constant,

    /// <summary>The value is replaced by the mean of the training rows, which is stored in the model package for scoring.</summary>
    Mean,

    /// <summary>The value is replaced by the median of the training rows, which is stored in the model package for scoring.</summary>
    Median,
}
