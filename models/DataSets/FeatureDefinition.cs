namespace Gozcu.Models.DataSets;

/// <summary>One entry of a definition's features. It yields one or more features.</summary>
public sealed record FeatureDefinition
{
    /// <summary>Name of the feature, or prefix of the names if the entry yields several.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of computation.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>Columns it is computed from: two for a difference, ratio or product, else one.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Factor applied to the result of a difference, ratio or product; 1 by default.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Unit, for people.</summary>
    public string? Unit { get; init; }
}
