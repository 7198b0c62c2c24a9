using Gozcu.Jobs.Train.LogisticRegression;
using Gozcu.Jobs.Train.RandomForest;
using Gozcu.Jobs.Train.ZScore;
using Gozcu.Models.Detectors;

namespace Gozcu.Jobs.Train;

/// <summary>Catalog of all trainers. A detector that is fitted in process needs no trainer of its own.</summary>
internal static class Trainers
{
    private static readonly ITrainer[] All =
    [
        new LogisticRegressionTrainer(),
        new RandomForestTrainer(),
        new ZScoreTrainer(),
        .. DetectorCatalog.All.OfType<IInProcessDetector>().Select(detector => new InProcessTrainer(detector)),
    ];

    public static ITrainer Get(string detector) =>
        Array.Find(All, t => t.Detector == detector) ?? throw new InvalidOperationException($"Detector {detector} has no trainer.");
}
