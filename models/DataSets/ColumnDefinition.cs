namespace Gozcu.Models.DataSets;

/// <summary>One column of a data set: a field of its measurements.</summary>
public sealed record ColumnDefinition
{
    /// <summary>Name in clean data, in Kafka's JSON and in features: lower-case letters, digits and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>Position among the data set's columns, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Type of its values.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Source of its values when files are read.</summary>
    public required ColumnSource SourceKind { get; init; }

    /// <summary>Header in the files. Equals <see cref="Name"/> unless the definition gives another.</summary>
    public required string Source { get; init; }

    /// <summary>Meaning of the column, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Unit of its values, for people.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest valid value (inclusive), or null for no limit. Numbers only.</summary>
    public double? Min { get; init; }

    /// <summary>Largest valid value (inclusive), or null for no limit. Numbers only.</summary>
    public double? Max { get; init; }

    /// <summary>True if a measurement without a value in this column is valid.</summary>
    public bool Nullable { get; init; }

    /// <summary>Values of a category; their positions are the codes 0, 1, …. Empty for other types.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Distribution for the simulator, or null.</summary>
    public ColumnSimulation? Simulation { get; init; }

    /// <summary>True if its values are numbers: <see cref="ColumnType.Double"/>, <see cref="ColumnType.Int"/> or <see cref="ColumnType.Long"/>.</summary>
    public bool IsNumeric => Type is ColumnType.Double or ColumnType.Int or ColumnType.Long;
}
