using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML.Classification;

[Category("EndToEnd")]
public class RandomForestClassifierTests
{
    [Test]
    public void Fit_OfSeparableData_TellsTheClassesApart()
    {
        var table = MLTables.Separable();
        var model = new RandomForestClassifier().SetNumTrees(5).SetMaxDepth(3).SetSeed(42).SetFeatureSubsetStrategy("all").Fit(table);

        Assert.That(model.Transform(table).Filter("prediction != label").Count(), Is.Zero);
        Assert.That(model.Predict(Vectors.Dense(20, 5)), Is.EqualTo(1));
        Assert.That(model.PredictProbability(Vectors.Dense(0, 5)).ToArray().Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(model.Trees, Has.Length.EqualTo(5).And.All.InstanceOf<DecisionTreeClassificationModel>());
        Assert.That(model.GetNumTrees(), Is.EqualTo(5));
        Assert.That(model.TreeWeights, Is.EqualTo(new double[] { 1, 1, 1, 1, 1 }));
        Assert.That(model.FeatureImportances[0], Is.GreaterThan(0.8));
        Assert.That(model.Summary.Accuracy, Is.EqualTo(1));
        Assert.That(model.ToDebugString, Does.Contain("If (feature 0 <="));
    }

    [Test]
    public void Trees_AreReadAsNodes()
    {
        var tree = new DecisionTreeClassifier().SetMaxDepth(1).Fit(MLTables.Separable());
        var root = (InternalNode)tree.RootNode;

        Assert.That((tree.Depth, tree.NumNodes), Is.EqualTo((1, 3)));
        Assert.That(((ContinuousSplit)root.Split).FeatureIndex, Is.Zero);
        Assert.That(((ContinuousSplit)root.Split).Threshold, Is.GreaterThan(4).And.LessThan(11));
        Assert.That(root.LeftChild, Is.InstanceOf<LeafNode>());
        Assert.That((root.LeftChild.Prediction, root.RightChild.Prediction), Is.EqualTo((0.0, 1.0)));
        Assert.That(root.Impurity, Is.EqualTo(0.5));
    }

    /// <summary>The fast way to all trees: what a saved model holds, one row a node.</summary>
    [Test]
    public void SavedModel_HoldsEveryNode_AndGivesTheSameVotes()
    {
        var table = MLTables.Overlapping();
        var model = new RandomForestClassifier().SetNumTrees(7).SetMaxDepth(4).SetSeed(1).Fit(table);
        var folder = Path.Combine(SparkFixture.NewFolder(), "forest");
        model.Save(folder);
        var nodes = SparkFixture
            .Session.Read()
            .Parquet(Path.Combine(folder, "data"))
            .SelectExpr(
                "treeID",
                "nodeData.id",
                "nodeData.impurityStats",
                "nodeData.leftChild",
                "nodeData.rightChild",
                "nodeData.split.featureIndex",
                "nodeData.split.leftCategoriesOrThreshold[0]"
            )
            .Collect()
            .ToDictionary(row => (row.GetAs<int>(0), row.GetAs<int>(1)));
        var point = Vectors.Dense(2.5, -0.4);
        var votes = new double[2];
        for (var tree = 0; tree < 7; tree++)
        {
            var leaf = Leaf(nodes, tree, point);
            var total = leaf.Sum();
            votes[0] += leaf[0] / total;
            votes[1] += leaf[1] / total;
        }

        Assert.That(nodes, Has.Count.EqualTo(model.TotalNumNodes));
        var raw = model.PredictRaw(point);
        Assert.That(votes, Is.EqualTo(raw.ToArray()).Within(1e-12));
    }

    private static double[] Leaf(Dictionary<(int, int), Row> nodes, int tree, DenseVector point)
    {
        var node = nodes[(tree, 0)];
        while (node.GetAs<int>("leftChild") >= 0)
        {
            var goesLeft = point[node.GetAs<int>("featureIndex")] <= (double)node.Get(6)!;
            node = nodes[(tree, node.GetAs<int>(goesLeft ? "leftChild" : "rightChild"))];
        }
        return node.GetAs<double[]>("impurityStats");
    }
}
