namespace Gozcu.Models.Packages;

/// <summary>Rows that a model was trained on.</summary>
public sealed record TrainingWindow
{
    /// <summary>Time of the earliest training row, or null if the data set has no time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Time of the latest training row, or null if the data set has no time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Number of training rows; for a detector that needs labels, of labelled rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Number of training rows without a label. They are part of <see cref="Rows"/> only if the detector needs no labels.</summary>
    public long Unlabelled { get; init; }

    /// <summary>Number of anomalies among the training rows.</summary>
    public required long Positives { get; init; }

    /// <summary>Seed of all randomness in training.</summary>
    public required long Seed { get; init; }
}
