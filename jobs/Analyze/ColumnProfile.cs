namespace Gozcu.Jobs.Analyze;

/// <summary>What a column holds.</summary>
public sealed record ColumnProfile
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type as Spark's SQL calls it.</summary>
    public required string Type { get; init; }

    /// <summary>The unit of its values, as the data set's definition says; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What it means, as the data set's definition says; or null.</summary>
    public string? Description { get; init; }

    /// <summary>Rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>About how many different values there are (HyperLogLog, 1 % standard error).</summary>
    public required long Distinct { get; init; }

    /// <summary>How its numbers are distributed; null when it holds none.</summary>
    public NumberProfile? Numbers { get; init; }

    /// <summary>The first of its times, UTC; null when it holds none.</summary>
    public DateTime? First { get; init; }

    /// <summary>The last of its times, UTC; null when it holds none.</summary>
    public DateTime? Last { get; init; }

    /// <summary>The values that occur most often, of texts and truth values; empty where nearly each occurs once.</summary>
    public IReadOnlyList<ValueCount> TopValues { get; init; } = [];
}
