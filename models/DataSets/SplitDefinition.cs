namespace Gozcu.Models.DataSets;

/// <summary>Split of the rows into training, validation and test. The three shares sum to 1.</summary>
public sealed record SplitDefinition
{
    /// <summary>Method of the split.</summary>
    public required SplitMethod Method { get; init; }

    /// <summary>Name of the column with a row's group, for <see cref="SplitMethod.Group"/>.</summary>
    public string? By { get; init; }

    /// <summary>Share of rows (or groups) for training, between 0 and 1.</summary>
    public required double Train { get; init; }

    /// <summary>Share of rows (or groups) for choosing thresholds and parameters, between 0 and 1.</summary>
    public required double Validation { get; init; }

    /// <summary>Share of rows (or groups) for the final evaluation, between 0 and 1.</summary>
    public required double Test { get; init; }

    /// <summary>Seed of the random methods; 1 by default.</summary>
    public int Seed { get; init; } = 1;
}
