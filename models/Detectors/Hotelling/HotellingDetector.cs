using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Hotelling;

/// <summary>Detector by Hotelling's T²: the squared distance from the mean, with correlations taken into account.</summary>
public sealed class HotellingDetector : IInProcessDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "hotelling";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "Hotelling's T²: the squared distance from the mean, with the features' correlations taken into account";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters => [];

    /// <inheritdoc/>
    public IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters) => HotellingScorer.Fit(normal);

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays) =>
        ScorerArguments.Open(
            this,
            () => new HotellingScorer(arrays.Doubles("means"), arrays.Doubles("deviations"), arrays.Doubles("whitening"))
        );
}
