namespace Gozcu.Jobs.Analyze;

/// <summary>Profile of a column.</summary>
public sealed record ColumnProfile
{
    /// <summary>Name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its type in Spark SQL.</summary>
    public required string Type { get; init; }

    /// <summary>Unit of its values, from the data set's definition; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Meaning of the column, from the data set's definition; or null.</summary>
    public string? Description { get; init; }

    /// <summary>Number of rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Approximate number of distinct values (HyperLogLog, 1 % standard error).</summary>
    public required long Distinct { get; init; }

    /// <summary>Distribution of its numbers; null if it holds none.</summary>
    public NumberProfile? Numbers { get; init; }

    /// <summary>First of its times, UTC; null if it holds none.</summary>
    public DateTime? First { get; init; }

    /// <summary>Last of its times, UTC; null if it holds none.</summary>
    public DateTime? Last { get; init; }

    /// <summary>Most frequent values of texts and booleans; empty if almost every value occurs once.</summary>
    public IReadOnlyList<ValueCount> TopValues { get; init; } = [];
}
