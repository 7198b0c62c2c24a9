using System.Text.Json;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Train;
using Gozcu.Jobs.Train.RandomForest;
using Gozcu.Models.Detectors.RandomForest;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Train.Parity;

[TestFixture]
[Category("EndToEnd")]
internal sealed class RandomForestParityTests
{
    private const int Indexed = 5;

    [TestCase(1, 0.5, 5, 3, 32, 1, 1)]
    [TestCase(4, 0.1, 20, 6, 8, 1, 0.7)]
    [TestCase(9, 0.03, 10, 12, 64, 1, 1)]
    [TestCase(9, 0.4, 15, 5, 2, 30, 0.5)]
    [TestCase(30, 0.2, 8, 8, 32, 5, 1)]
    public void Probability_IsMLlibs(int features, double positives, int trees, int depth, int bins, int minInstances, double subsampling)
    {
        var training = new RandomRows(features, 800, seed: features + depth, positives).ToVectors(TrainingData.Vector);
        var model = Forest(trees, depth, bins)
            .SetMinInstancesPerNode(minInstances)
            .SetSubsamplingRate(subsampling)
            .SetImpurity(depth % 2 == 0 ? "gini" : "entropy")
            .Fit(training);

        Check(model, features);
    }

    [TestCase("string-indexer")]
    [TestCase("vector-indexer")]
    public void SplitsByCategory_AreMLlibs(string indexer)
    {
        var training = Categories(new RandomRows(Indexed, 1_500, seed: 17, positives: 0.3));
        var model = Forest(trees: 15, depth: 7, bins: 64).Fit(indexer == "string-indexer" ? ByString(training) : ByVector(training));

        var scorer = Check(model, Indexed, categories: 40);
        Assert.That(scorer.Trees.Sum(t => t.CategoricalSplits.Count), Is.GreaterThan(20));
    }

    /// <summary>The form in which MLlib saves a forest is what its nodes are compared with.</summary>
    [TestCase(12, 9, 64)]
    [TestCase(300, 3, 16)]
    public void Trees_AreThoseOfTheSavedForest(int trees, int depth, int bins)
    {
        var training = Categories(new RandomRows(Indexed, 1_000, seed: depth, positives: 0.3));
        var model = Forest(trees, depth, Math.Max(bins, 64)).Fit(ByString(training));
        var folder = Path.Combine(JobsFixture.NewFolder(), "forest");
        model.Save("file://" + folder);
        var saved = JobsFixture
            .Session.Read()
            .Parquet("file://" + folder + "/data")
            .SelectExpr(
                "treeID",
                "nodeData.id",
                "to_json(nodeData.impurityStats)",
                "nodeData.leftChild",
                "nodeData.rightChild",
                "nodeData.split.featureIndex",
                "to_json(nodeData.split.leftCategoriesOrThreshold)",
                "nodeData.split.numCategories"
            )
            .OrderBy("treeID", "id")
            .Collect()
            .GroupBy(r => r.GetAs<int>(0))
            .ToList();

        var read = ForestReader.Read(JobsFixture.Session, model);

        Assert.That(read, Has.Count.EqualTo(trees));
        for (var tree = 0; tree < trees; tree++)
        {
            var nodes = saved[tree].ToList();
            var leaf = nodes.ConvertAll(n => n.GetAs<int>(3) < 0);
            Assert.That(read[tree].Left, Is.EqualTo(nodes.Select(n => n.GetAs<int>(3))));
            Assert.That(read[tree].Right, Is.EqualTo(nodes.Select(n => n.GetAs<int>(4))));
            Assert.That(read[tree].Features, Is.EqualTo(nodes.Select((n, i) => leaf[i] ? -1 : n.GetAs<int>(5))));
            Assert.That(
                read[tree].ClassCounts,
                Is.EqualTo(nodes.SelectMany(n => JsonSerializer.Deserialize<double[]>(n.GetAs<string>(2))!))
            );
            for (var node = 0; node < nodes.Count; node++)
            {
                var values = leaf[node] ? [] : JsonSerializer.Deserialize<double[]>(nodes[node].GetAs<string>(6))!;
                if (!leaf[node] && nodes[node].GetAs<int>(7) >= 0)
                {
                    var split = read[tree].CategoricalSplits[node];
                    Assert.That(split.LeftCategories, Is.EquivalentTo(values.Select(v => (int)v)));
                }
                else
                {
                    Assert.That(read[tree].CategoricalSplits.ContainsKey(node), Is.False);
                    Assert.That(read[tree].Thresholds[node], Is.EqualTo(leaf[node] ? 0 : values[0]));
                }
            }
        }
        Assert.That(read.Sum(t => t.CategoricalSplits.Count), Is.Positive);
    }

    [Test]
    public void Stumps_AreMLlibs()
    {
        var training = new RandomRows(4, 300, seed: 1, positives: 0.2).ToVectors(TrainingData.Vector);
        var model = Forest(trees: 3, depth: 0, bins: 32).Fit(training);
        var rows = new RandomRows(4, 50, seed: 2);

        var scores = new double[50];
        RandomForestTrainer.Portable(JobsFixture.Session, model).Score(rows.ToMatrix().Columns, scores);
        Assert.That(scores, Is.EqualTo(Probabilities(rows, model)).Within(1e-7).Percent);
    }

    /// <summary>Anomalies of one kind show in a missing value only. A split between values and missing must part them in scoring as in training.</summary>
    [Test]
    public void MissingValuesInTraining_SayWhatTheySaidInTraining()
    {
        var rows = new RandomRows(3, 1_000, seed: 6);
        for (var i = 0; i < rows.Values.Length; i++)
        {
            rows.Labels[i] = i % 4 == 0 ? 1 : 0;
            rows.Values[i][0] = i % 4 == 0 ? double.NaN : rows.Values[i][0];
        }
        var trained = new RandomForestTrainer().Train(
            new TrainingData(JobsFixture.Session, rows.ToDataFrame(), ["a", "b", "c"], Seed: 1),
            new Dictionary<string, double>
            {
                ["trees"] = 20,
                ["max-depth"] = 4,
                ["max-bins"] = 32,
                ["min-instances-per-node"] = 1,
                ["subsampling-rate"] = 1,
            },
            null
        );

        var scores = new double[rows.Values.Length];
        trained.Scorer.Score(rows.ToMatrix().Columns, scores);
        Assert.That(scores.Where((_, i) => i % 4 == 0), Has.All.GreaterThan(0.8));
        Assert.That(scores.Where((_, i) => i % 4 != 0), Has.All.LessThan(0.2));
    }

    private static RandomForestClassifier Forest(int trees, int depth, int bins) =>
        new RandomForestClassifier()
            .SetFeaturesCol(TrainingData.Vector)
            .SetLabelCol(FeatureFunction.Label)
            .SetSeed(trees)
            .SetNumTrees(trees)
            .SetMaxDepth(depth)
            .SetMaxBins(bins);

    private static RandomForestScorer Check(RandomForestClassificationModel model, int features, int categories = 0)
    {
        var scorer = RandomForestTrainer.Portable(JobsFixture.Session, model);
        var rows = new RandomRows(features, 2_000, seed: 40 + features).Strew(Thresholds(scorer, features, categories));
        if (categories > 0)
        {
            Categories(rows);
        }
        Agreement.Check(scorer, rows, Probabilities(rows, model));
        return scorer;
    }

    /// <summary>For each feature the values that its splits ask for; for a category some that there are and some that there are not.</summary>
    private static double[][] Thresholds(RandomForestScorer scorer, int features, int categories)
    {
        var asked = Enumerable.Range(0, features).Select(_ => new List<double>()).ToArray();
        foreach (var tree in scorer.Trees)
        {
            for (var node = 0; node < tree.Features.Count; node++)
            {
                if (tree.Features[node] < 0)
                {
                    continue;
                }
                asked[tree.Features[node]]
                    .AddRange(tree.CategoricalSplits.ContainsKey(node) ? [-1, 0.5, categories, 1e9] : [tree.Thresholds[node]]);
            }
        }
        return [.. asked.Select(values => values.ToArray())];
    }

    private static double[] Probabilities(RandomRows rows, RandomForestClassificationModel model) =>
        RandomRows.Collect(
            model.Transform(rows.ToVectors(TrainingData.Vector)),
            MLFunctions.VectorToArray(Functions.Col("probability")).GetItem(1)
        );

    /// <summary>Makes the constant feature one of 40 categories, by chance and by the label; the third has 6 already.</summary>
    private static RandomRows Categories(RandomRows rows)
    {
        var random = new Random(rows.Values.Length);
        for (var i = 0; i < rows.Values.Length; i++)
        {
            if (rows.Values[i][4] == 0.1)
            {
                rows.Values[i][4] = rows.Labels[i] == 1 && random.Next(3) > 0 ? 7 * random.Next(6) : random.Next(40);
            }
        }
        return rows;
    }

    private static DataFrame ByString(RandomRows rows)
    {
        var names = new[] { FeatureFunction.Column(2), FeatureFunction.Column(4) };
        var texts = names.Aggregate(
            rows.ToDataFrame(),
            (table, name) => table.WithColumn("text_" + name, Functions.Col(name).Cast("string")).Drop(name)
        );
        var indexed = new StringIndexer()
            .SetInputCols([.. names.Select(n => "text_" + n)])
            .SetOutputCols(names)
            .Fit(texts)
            .Transform(texts);
        return new VectorAssembler()
            .SetInputCols([.. Enumerable.Range(0, Indexed).Select(FeatureFunction.Column)])
            .SetOutputCol(TrainingData.Vector)
            .Transform(indexed);
    }

    private static DataFrame ByVector(RandomRows rows)
    {
        var vectors = rows.ToVectors("raw");
        return new VectorIndexer()
            .SetInputCol("raw")
            .SetOutputCol(TrainingData.Vector)
            .SetMaxCategories(50)
            .Fit(vectors)
            .Transform(vectors);
    }
}
