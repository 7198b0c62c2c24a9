namespace Gozcu.Models.DataSets;

/// <summary>Detector to train on a data set, and its settings.</summary>
public sealed record ModelDefinition
{
    /// <summary>Name of the detector.</summary>
    public required string Detector { get; init; }

    /// <summary>Values of the detector's parameters; parameters that are not listed have the detector's defaults.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>Grid for tuning: the values to try, by parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Tune { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>Weight of an anomaly in training; by default every row weighs 1.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>Rule by which the threshold is found.</summary>
    public ThresholdDefinition Threshold { get; init; } = new();
}
