namespace Gozcu.Models.DataSets;

/// <summary>One column of a data set: a field of its measurements.</summary>
public sealed record ColumnDefinition
{
    /// <summary>The name in clean data, in Kafka's JSON and in features: lower-case letters, digits and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>Position among the data set's columns, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>What its values are.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Where its values come from when files are read.</summary>
    public required ColumnSource SourceKind { get; init; }

    /// <summary>The header in the files. Equals <see cref="Name"/> unless the definition says otherwise.</summary>
    public required string Source { get; init; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; init; }

    /// <summary>The unit of its values, for people.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest valid value (included), or null for none. Numbers only.</summary>
    public double? Min { get; init; }

    /// <summary>Largest valid value (included), or null for none. Numbers only.</summary>
    public double? Max { get; init; }

    /// <summary>Whether a measurement without it is valid.</summary>
    public bool Nullable { get; init; }

    /// <summary>The values of a category, in the order that gives them their codes 0, 1, …; empty for other types.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The distribution for the simulator, or null.</summary>
    public ColumnSimulation? Simulation { get; init; }

    /// <summary>Whether its values are numbers: <see cref="ColumnType.Double"/>, <see cref="ColumnType.Int"/> or <see cref="ColumnType.Long"/>.</summary>
    public bool IsNumeric => Type is ColumnType.Double or ColumnType.Int or ColumnType.Long;
}
