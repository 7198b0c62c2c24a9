namespace Gozcu.Models.Packages;

/// <summary>What a model was trained on.</summary>
public sealed record TrainingWindow
{
    /// <summary>The time of the earliest training row, or null when the data set has no time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The time of the latest training row, or null when the data set has no time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The number of training rows; for a detector that needs labels, of those with one.</summary>
    public required long Rows { get; init; }

    /// <summary>The number of training rows without a label. They are among <see cref="Rows"/> only if the detector needs no labels.</summary>
    public long Unlabelled { get; init; }

    /// <summary>The number of anomalies among them.</summary>
    public required long Positives { get; init; }

    /// <summary>The seed of all that is random in training.</summary>
    public required long Seed { get; init; }
}
