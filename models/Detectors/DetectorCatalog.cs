using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors.Hbos;
using Gozcu.Models.Detectors.Hotelling;
using Gozcu.Models.Detectors.LogisticRegression;
using Gozcu.Models.Detectors.Pca;
using Gozcu.Models.Detectors.QuantileLimits;
using Gozcu.Models.Detectors.RandomForest;
using Gozcu.Models.Detectors.RobustZScore;
using Gozcu.Models.Detectors.ZScore;

namespace Gozcu.Models.Detectors;

/// <summary>Catalog of the detectors. A new detector is a folder with its classes and a line here.</summary>
public static class DetectorCatalog
{
    /// <summary>All detectors, by name.</summary>
    public static IReadOnlyList<IDetector> All { get; } =
    [
        new HbosDetector(),
        new HotellingDetector(),
        new LogisticRegressionDetector(),
        new PcaDetector(),
        new QuantileLimitsDetector(),
        new RandomForestDetector(),
        new RobustZScoreDetector(),
        new ZScoreDetector(),
    ];

    /// <summary>Returns the detector with a name.</summary>
    /// <exception cref="DataSetException">There is no such detector; the message lists the known ones.</exception>
    public static IDetector Get(string name) =>
        All.FirstOrDefault(detector => detector.Name == name)
        ?? throw new DataSetException(
            $"there is no detector '{name}'; the known ones are {string.Join(", ", All.Select(d => d.Name))}{Suggestion.For(name, All.Select(d => d.Name))}"
        );

    /// <summary>Returns the values of a detector's parameters: the definition's where it gives them, else the defaults.</summary>
    /// <exception cref="DataSetException">The detector or a parameter is unknown, or a value is not valid.</exception>
    public static IReadOnlyDictionary<string, double> ParametersOf(ModelDefinition model)
    {
        var detector = Get(model.Detector);
        var given = model
            .Parameters.Select(p => (p.Key, Values: (IReadOnlyList<double>)[p.Value]))
            .Concat(model.Tune.Select(p => (p.Key, p.Value)));
        foreach (var (name, values) in given)
        {
            var parameter =
                detector.Parameters.FirstOrDefault(p => p.Name == name)
                ?? throw new DataSetException(
                    $"detector {detector.Name} has no parameter '{name}', only {string.Join(", ", detector.Parameters.Select(p => p.Name))}"
                        + Suggestion.For(name, detector.Parameters.Select(p => p.Name))
                );
            foreach (var value in values)
            {
                if (parameter.Check(value) is { } rule)
                {
                    throw new DataSetException($"parameter {name} of detector {detector.Name} is {value}, but {rule}");
                }
            }
        }
        return detector.Parameters.ToDictionary(p => p.Name, p => model.Parameters.TryGetValue(p.Name, out var value) ? value : p.Default);
    }
}
