using Gozcu.Jobs.Train.LogisticRegression;
using Gozcu.Jobs.Train.RandomForest;
using Gozcu.Jobs.Train.ZScore;

namespace Gozcu.Jobs.Train;

/// <summary>Catalog of all trainers.</summary>
internal static class Trainers
{
    private static readonly ITrainer[] All = [new LogisticRegressionTrainer(), new RandomForestTrainer(), new ZScoreTrainer()];

    public static ITrainer Get(string detector) =>
        Array.Find(All, t => t.Detector == detector) ?? throw new InvalidOperationException($"Detector {detector} has no trainer.");
}
