using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Hbos;

/// <summary>Detector by how rare each feature's value is in a histogram of training values.</summary>
public sealed class HbosDetector : IInProcessDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "hbos";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "how rare the features' values are in histograms of training values (histogram-based outlier score)";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [new("bins", HbosScorer.DefaultBins, 2, 10_000, true, "the number of bins of a feature's histogram")];

    /// <inheritdoc/>
    public IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters) =>
        HbosScorer.Fit(normal, (int)parameters["bins"]);

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(
            this,
            () => new HbosScorer(arrays.Doubles("lows"), arrays.Doubles("highs"), arrays.Doubles("parts"), arrays.Doubles("outside"))
        );
}
