using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>What chooses features, and what hashes vectors to find near ones: a tells the classes apart and b does not.</summary>
internal static class SelectionExamples
{
    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (BucketedRandomProjectionLSH stage) => stage.SetInputCol("features").SetOutputCol("out").SetBucketLength(50).SetSeed(1),
                (BucketedRandomProjectionLSHModel model, IReadOnlyList<Row> _) =>
                {
                    var near = model.ApproxNearestNeighbors(Table, Vectors.Dense(4, 2), 2).Collect();
                    var pairs = model
                        .ApproxSimilarityJoin(Table, Table, 5, "distance")
                        .Filter("datasetA.a < datasetB.a")
                        .Collect()
                        .ToList();

                    Assert.That(near.Select(row => row.GetAs<double>("a")), Is.EqualTo(new double[] { 4, 2 }));
                    Assert.That(near.Select(row => row.GetAs<double>("distCol")), Is.EqualTo(new[] { 1, Math.Sqrt(5) }).Within(1e-12));
                    Assert.That(pairs.Select(row => row.GetAs<double>("distance")), Is.Not.Empty.And.All.LessThan(5));
                    Assert.That(
                        pairs.Select(row => row.GetAs<double>("distance")),
                        Is.EqualTo(pairs.Select(row => Distance(row.GetAs<Row>("datasetA"), row.GetAs<Row>("datasetB")))).Within(1e-12)
                    );
                }
            ),
            Learns(
                (MinHashLSH stage) => stage.SetInputCol("marks").SetOutputCol("out").SetSeed(1).SetNumHashTables(3),
                (MinHashLSHModel model, IReadOnlyList<Row> rows) =>
                {
                    var near = model.ApproxNearestNeighbors(Table, Vectors.Sparse(3, [1, 2], [1, 1]), 4).Collect();

                    Assert.That(near.Select(row => row.GetAs<double>("distCol")), Is.All.EqualTo(0), "the same elements are not zero");
                    Assert.That(near.Select(row => row.GetAs<double>("label")), Is.All.EqualTo(0));
                    Assert.That(rows.Select(row => ((System.Collections.IList)row.Get("out")!).Count), Is.All.EqualTo(3));
                    Assert.That(rows[0].Get("out"), Is.EqualTo(rows[1].Get("out")).And.Not.EqualTo(rows[4].Get("out")));
                }
            ),
            Learns(
                (ChiSqSelector stage) => stage.SetNumTopFeatures(1).SetOutputCol("out"),
                (ChiSqSelectorModel model, IReadOnlyList<Row> rows) => IsTheFirst(model.SelectedFeatures, rows)
            ),
            Learns(
                (UnivariateFeatureSelector stage) =>
                    stage
                        .SetFeatureType("continuous")
                        .SetLabelType("categorical")
                        .SetSelectionMode("numTopFeatures")
                        .SetSelectionThreshold(1)
                        .SetOutputCol("out"),
                (UnivariateFeatureSelectorModel model, IReadOnlyList<Row> rows) => IsTheFirst(model.SelectedFeatures, rows)
            ),
            Learns(
                // The sample variances are 30 and 11.4.
                (VarianceThresholdSelector stage) => stage.SetVarianceThreshold(20).SetOutputCol("out"),
                (VarianceThresholdSelectorModel model, IReadOnlyList<Row> rows) => IsTheFirst(model.SelectedFeatures, rows)
            ),
            Makes(
                (VectorSlicer stage) => stage.SetInputCol("features").SetOutputCol("out").SetIndices([1]),
                (_, rows) => Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((_, b) => [b])))
            ),
        ];

    private static void IsTheFirst(int[] selected, IReadOnlyList<Row> rows)
    {
        Assert.That(selected, Is.EqualTo(new[] { 0 }));
        Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, _) => [a])));
    }

    private static double Distance(Row left, Row right) =>
        Math.Sqrt(Vectors.Sqdist(left.GetAs<Vector>("features"), right.GetAs<Vector>("features")));
}
