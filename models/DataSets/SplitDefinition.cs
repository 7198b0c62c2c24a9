namespace Gozcu.Models.DataSets;

/// <summary>How rows are divided among training, validation and test. The three shares sum to 1.</summary>
public sealed record SplitDefinition
{
    /// <summary>The method.</summary>
    public required SplitMethod Method { get; init; }

    /// <summary>The column that names a row's group, for <see cref="SplitMethod.Group"/>.</summary>
    public string? By { get; init; }

    /// <summary>Share of rows (or groups) for training.</summary>
    public required double Train { get; init; }

    /// <summary>Share for choosing thresholds and parameters.</summary>
    public required double Validation { get; init; }

    /// <summary>Share for the final evaluation.</summary>
    public required double Test { get; init; }

    /// <summary>Seed of the random methods.</summary>
    public int Seed { get; init; } = 1;
}
