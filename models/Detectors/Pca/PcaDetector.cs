using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Pca;

/// <summary>Detector by principal components: the distance within the usual pattern of the features, and the distance off it.</summary>
public sealed class PcaDetector : IInProcessDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "pca";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "principal components: the distance within the features' usual pattern (T²) and off it (Q)";

    /// <inheritdoc/>
    public bool NeedsLabel => false;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [
        new("variance", PcaScorer.DefaultVariance, 0.01, 1, false, "the share of the variance that the kept components explain"),
        new("quantile", PcaScorer.DefaultQuantile, 0.5, 0.999999, false, "the share of training rows below each of the two limits"),
    ];

    /// <inheritdoc/>
    public IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters) =>
        PcaScorer.Fit(normal, parameters["variance"], parameters["quantile"]);

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays)
    {
        var limits = arrays.Doubles("limits");
        if (limits.Length != 2)
        {
            throw new PackageException($"array limits has {limits.Length} values, but must have two");
        }
        return ScorerArguments.Open(
            this,
            () =>
                new PcaScorer(
                    arrays.Doubles("means"),
                    arrays.Doubles("deviations"),
                    arrays.Doubles("components"),
                    arrays.Doubles("variances"),
                    limits[0],
                    limits[1]
                )
        );
    }
}
