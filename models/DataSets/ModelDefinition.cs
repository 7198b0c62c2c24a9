namespace Gozcu.Models.DataSets;

/// <summary>Which detector to train on a data set, and how.</summary>
public sealed record ModelDefinition
{
    /// <summary>The detector's name.</summary>
    public required string Detector { get; init; }

    /// <summary>Values of the detector's parameters; those not named have the detector's defaults.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>The grid for tuning: the values to try, by parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Tune { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>How much an anomaly weighs in training.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>How the threshold is found.</summary>
    public ThresholdDefinition Threshold { get; init; } = new();
}
