namespace Gozcu.Models.DataSets;

/// <summary>One line of a definition's features; it gives one or more features.</summary>
public sealed record FeatureDefinition
{
    /// <summary>The feature's name, or the prefix of the names when it gives several.</summary>
    public required string Name { get; init; }

    /// <summary>How it is computed.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>The columns it is computed from: two for a difference, ratio or product, else one.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>A factor on the result of a difference, ratio or product.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The unit, for people.</summary>
    public string? Unit { get; init; }
}
