using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>A random forest: the score is the probability of an anomaly.</summary>
public sealed class RandomForestDetector : IDetector
{
    /// <summary>Name in definitions and packages.</summary>
    public const string DetectorName = "random-forest";

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public string Description => "a random forest; the score is the probability of an anomaly";

    /// <inheritdoc/>
    public bool NeedsLabel => true;

    /// <inheritdoc/>
    public IReadOnlyList<DetectorParameter> Parameters { get; } =
    [
        new("trees", 100, 1, 10_000, true, "the number of trees"),
        new("max-depth", 10, 0, 30, true, "the most questions from a tree's root to a leaf"),
        new("max-bins", 64, 2, 4_096, true, "the most candidate thresholds a feature"),
        new("min-instances-per-node", 1, 1, 1_000_000_000, true, "the fewest training rows in a leaf"),
        new("subsampling-rate", 1, 0.0001, 1, false, "the share of training rows a tree sees"),
    ];

    /// <inheritdoc/>
    public IScorer Open(PackageArrays arrays)
    {
        try
        {
            return RandomForestArrays.Read(arrays);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new PackageException($"the arrays are not a random forest's: {e.Message}", e);
        }
    }
}
