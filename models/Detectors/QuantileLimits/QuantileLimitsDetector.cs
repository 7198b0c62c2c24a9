using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.QuantileLimits;

/// <summary>Detector by the largest distance of a feature from its mean, in units that training values rarely passed.</summary>
public sealed class QuantileLimitsDetector : IInProcessDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "quantile-limits";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "the largest distance of a feature from its mean, in multiples of a limit that training rarely passed";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [new("quantile", QuantileLimitsScorer.DefaultQuantile, 0.5, 0.999999, false, "the share of training rows whose score is below 1")];

    /// <inheritdoc/>
    public IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters) =>
        QuantileLimitsScorer.Fit(normal, parameters["quantile"]);

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(this, () => new QuantileLimitsScorer(arrays.Doubles("centres"), arrays.Doubles("limits")));
}
