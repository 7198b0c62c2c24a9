namespace Gozcu.Models.DataSets;

/// <summary>Kind of computation of a feature from one measurement. A missing operand gives NaN.</summary>
public enum FeatureKind
{
    /// <summary>The column unchanged; a boolean as 0 or 1.</summary>
    Column,

    /// <summary>First operand minus second.</summary>
    Difference,

    /// <summary>First operand divided by the second; NaN where the second is 0.</summary>
    Ratio,

    /// <summary>First operand times second.</summary>
    Product,

    /// <summary>One feature for each value of a category: 1 if the measurement has this value, else 0.</summary>
    OneHot,

    /// <summary>Two features: sine and cosine of the time of day (UTC), as an angle on a circle of 24 hours.</summary>
    HourOfDay,
}
