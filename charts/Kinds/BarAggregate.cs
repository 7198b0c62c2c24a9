namespace Gozcu.Charts.Kinds;

/// <summary>What a bar says of a column over its rows.</summary>
public enum BarAggregate
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>The largest value.</summary>
    Max,

    /// <summary>The median, approximately.</summary>
    Median,
}
