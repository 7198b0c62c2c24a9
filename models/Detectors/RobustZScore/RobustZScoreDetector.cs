using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RobustZScore;

/// <summary>Detector by the largest distance of a feature from its median, in standard deviations estimated from the median absolute deviation.</summary>
public sealed class RobustZScoreDetector : IInProcessDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "robust-z-score";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description =>
        "the largest distance of a feature from its median, in robust standard deviations; anomalies in training barely move it";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters => [];

    /// <inheritdoc/>
    public IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters) => RobustZScoreScorer.Fit(normal);

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(this, () => new RobustZScoreScorer(arrays.Doubles("medians"), arrays.Doubles("deviations")));
}
