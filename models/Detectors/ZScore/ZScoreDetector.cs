using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.ZScore;

/// <summary>Detector by the largest distance of a feature from its mean, in standard deviations.</summary>
public sealed class ZScoreDetector : IDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "z-score";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "the largest distance of a feature from its mean, in standard deviations";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [new("limit", ZScoreScorer.DefaultLimit, 0.1, 1_000, false, "the distance from which a sensor alone is an anomaly")];

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(
            this,
            () => new ZScoreScorer(arrays.Doubles("means"), arrays.Doubles("deviations"), ScorerArguments.Single(arrays, "limit"))
        );
}
