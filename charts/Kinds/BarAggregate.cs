namespace Gozcu.Charts.Kinds;

/// <summary>Aggregate of a column over the rows of a bar.</summary>
public enum BarAggregate
{
    /// <summary>Mean.</summary>
    Mean,

    /// <summary>Sum.</summary>
    Sum,

    /// <summary>Smallest value.</summary>
    Min,

    /// <summary>Largest value.</summary>
    Max,

    /// <summary>Approximate median.</summary>
    Median,
}
