using Gozcu.Jobs.Features;
using Gozcu.Jobs.Train;
using Gozcu.Jobs.Train.ZScore;
using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.ZScore;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Train.Parity;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ZScoreParityTests
{
    private const string Raw = "raw";

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(9)]
    [TestCase(16)]
    public void Score_IsTheLargestOfStandardScalersDistances(int features)
    {
        var scaler = Fit(new RandomRows(features, 500, seed: features).ToVectors(Raw));

        var rows = new RandomRows(features, 2_000, seed: 50 + features).Strew([
            .. Enumerable.Range(0, features).Select(f => new[] { scaler.Mean[f] }),
        ]);
        var distances = MLFunctions.VectorToArray(Functions.Col(TrainingData.Vector));
        var expected = scaler
            .Transform(rows.ToVectors(Raw))
            .Select(Functions.Col("id"), distances.Alias("z"))
            .OrderBy("id")
            .Collect()
            .Select(r => Largest([.. ((System.Collections.IEnumerable)r.Get(1)!).Cast<double>()]))
            .ToArray();
        Agreement.Check(new ZScoreScorer(scaler.Mean.ToArray(), scaler.Std.ToArray()), rows, expected);
    }

    [TestCase(0.0)]
    [TestCase(0.2)]
    public void Training_FindsStandardScalersMeansAndDeviationsOfTheNormalRows(double missing)
    {
        const int features = 5;
        var rows = new RandomRows(features, 800, seed: 3, positives: 0.1, missing).ToDataFrame().Cache();
        var names = Enumerable.Range(0, features).Select(f => $"feature {f}").ToArray();

        var trained = new ZScoreTrainer()
            .Train(new TrainingData(JobsFixture.Session, rows, names, Seed: 1), new Dictionary<string, double> { ["limit"] = 3.72 }, null)
            .Scorer.ToArrays();

        for (var feature = 0; feature < features; feature++)
        {
            var scaler = Fit(
                new VectorAssembler()
                    .SetInputCols([FeatureFunction.Column(feature)])
                    .SetOutputCol(Raw)
                    .SetHandleInvalid("skip")
                    .Transform(rows.Filter(Functions.Col(FeatureFunction.Label).EqualTo(0.0)))
            );
            Assert.That(trained.Doubles("means")[feature], Is.EqualTo(scaler.Mean[0]).Within(1e-7).Percent);
            Assert.That(trained.Doubles("deviations")[feature], Is.EqualTo(scaler.Std[0]).Within(1e-7).Percent);
        }
        Assert.That(trained.Doubles("deviations")[4], Is.Zero, "the constant feature");
    }

    private static StandardScalerModel Fit(DataFrame vectors) =>
        new StandardScaler().SetInputCol(Raw).SetOutputCol(TrainingData.Vector).SetWithMean(true).SetWithStd(true).Fit(vectors);

    /// <summary>Missing values are passed over; with none left there is no score.</summary>
    private static double Largest(double[] distances) =>
        distances.Where(z => !double.IsNaN(z)).Select(Math.Abs).DefaultIfEmpty(double.NaN).Max();
}
