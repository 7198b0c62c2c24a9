using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.QuantileLimits;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Features;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Detector that can learn from a few hundred normal rows in memory.</summary>
/// <param name="Name">Name of the detector in definitions.</param>
/// <param name="Fit">Function that trains it, with the defaults of its parameters.</param>
internal sealed record BenchmarkedDetector(string Name, BenchmarkedDetector.Training Fit)
{
    /// <summary>Name of the detector that is shown first.</summary>
    public const string Default = QuantileLimitsDetector.DetectorName;

    /// <summary>Trains a detector.</summary>
    public delegate IScorer Training(FeatureColumns normal);

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<BenchmarkedDetector> All { get; } =
    [
        .. DetectorCatalog
            .All.OfType<IInProcessDetector>()
            .Select(Of)
            .Append(new BenchmarkedDetector(ZScoreDetector.DetectorName, FitZScore))
            .OrderBy(detector => detector.Name != Default)
            .ThenBy(detector => detector.Name, StringComparer.Ordinal),
    ];

    private static BenchmarkedDetector Of(IInProcessDetector detector)
    {
        var parameters = DetectorCatalog.ParametersOf(new ModelDefinition { Detector = detector.Name });
        return new BenchmarkedDetector(detector.Name, normal => detector.Fit(normal, parameters));
    }

    /// <summary>Trains the z-score as MLlib's StandardScaler does, which <c>train</c> uses: means and sample deviations of the known values.</summary>
    private static ZScoreScorer FitZScore(FeatureColumns normal)
    {
        var means = new double[normal.Features];
        var deviations = new double[normal.Features];
        for (var feature = 0; feature < normal.Features; feature++)
        {
            double[] known = [.. normal[feature].ToArray().Where(double.IsFinite)];
            var mean = known.Length > 0 ? known.Average() : 0;
            means[feature] = mean;
            deviations[feature] =
                known.Length > 1 ? Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / (known.Length - 1)) : 0;
        }
        return new ZScoreScorer(means, deviations);
    }
}
