namespace Gozcu.Models.DataSets;

/// <summary>One entry of a definition's features. It yields one or more features.</summary>
public sealed record FeatureDefinition
{
    /// <summary>Name of the feature, or prefix of the names if the entry yields several.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of computation.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>Columns, or features defined earlier, that it is computed from: two for a difference, ratio or product, else one.</summary>
    public required IReadOnlyList<string> Operands { get; init; }

    /// <summary>Those of its operands that are columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Factor applied to the result of a difference, ratio or product; 1 by default.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Number of readings between the two that a lag, change, rate or log return compares; 1 by default.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Window of the kinds that have one.</summary>
    public WindowLength Over { get; init; }

    /// <summary>Factor of an exponential mean, above 0 and up to 1; null if it has a half-life.</summary>
    public double? Factor { get; init; }

    /// <summary>Half-life of an exponential mean in event time; null if it has a factor.</summary>
    public TimeSpan? HalfLife { get; init; }

    /// <summary>Probability of a quantile, from 0 to 1.</summary>
    public double Probability { get; init; }

    /// <summary>Unit, for people.</summary>
    public string? Unit { get; init; }
}
