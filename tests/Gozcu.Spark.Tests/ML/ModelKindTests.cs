using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Clustering;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tree;

namespace Gozcu.Spark.Tests.ML;

/// <summary>Kinds of models and summaries that the examples do not come upon.</summary>
[Category("EndToEnd")]
public class ModelKindTests
{
    [Test]
    public void DistributedTopics_KnowTheirTrainingData_AndBecomeLocalOnes()
    {
        var model = new LDA().SetK(2).SetMaxIter(3).SetSeed(1).SetOptimizer("em").Fit(MLExamples.Table);
        var distributed = (DistributedLDAModel)model;
        var folder = Path.Combine(SparkFixture.NewFolder(), "topics");
        distributed.Save(folder);
        var loaded = DistributedLDAModel.Load(folder);
        var local = distributed.ToLocal();

        Assert.That(model.IsDistributed, Is.True);
        Assert.That(local.TopicsMatrix, Is.EqualTo(model.TopicsMatrix));
        Assert.That(loaded.TopicsMatrix.ToArray(), Is.EqualTo(model.TopicsMatrix.ToArray()).Within(1e-9));
        Assert.That(loaded.TrainingLogLikelihood, Is.EqualTo(distributed.TrainingLogLikelihood).Within(1e-6));
        Assert.That(
            model.TopicsMatrix.ToArray().Sum(),
            Is.EqualTo(MLExamples.A.Sum() + MLExamples.B.Sum()).Within(1e-6),
            "each word is in some topic"
        );
        distributed.DeleteCheckpointFiles();
        Assert.That(distributed.GetCheckpointFiles(), Is.Empty);
    }

    [Test]
    public void CategoricalFeatures_AreSplitByCategory()
    {
        var indexed = new StringIndexer().SetInputCol("category").SetOutputCol("index").Fit(MLExamples.Table).Transform(MLExamples.Table);
        var table = new VectorAssembler()
            .SetInputCols("index")
            .SetOutputCol("categories")
            .Transform(indexed.WithColumn("isY", Microsoft.Spark.Sql.Functions.Expr("double(category = 'y')")));
        var tree = new DecisionTreeClassifier().SetFeaturesCol("categories").SetLabelCol("isY").Fit(table);
        var split = (CategoricalSplit)((InternalNode)tree.RootNode).Split;

        Assert.That(split.NumCategories, Is.EqualTo(3));
        Assert.That((double[][])[split.LeftCategories, split.RightCategories], Is.EquivalentTo(new double[][] { [0, 2], [1] }));
        Assert.That(tree.Transform(table).Filter("prediction != isY").Count(), Is.Zero);
    }

    [Test]
    public void Summaries_OfAnEvaluation_HaveTheMetricsOfThatTable()
    {
        var model = new LogisticRegression().SetRegParam(0.1).Fit(MLExamples.Table);
        // The table with the label of one row turned round.
        var turned = MLExamples.Table.WithColumn("label", Microsoft.Spark.Sql.Functions.Expr("guess"));
        var summary = (BinaryLogisticRegressionSummary)model.Evaluate(turned);

        Assert.That(summary, Is.Not.InstanceOf<BinaryLogisticRegressionTrainingSummary>());
        Assert.That(summary.Accuracy, Is.EqualTo(7 / 8.0));
        Assert.That(summary.AreaUnderROC, Is.EqualTo(1).Within(1e-12), "the row comes first of its class by its score");
        Assert.That(summary.RecallByLabel, Is.EqualTo(new[] { 1, 4 / 5.0 }));
        Assert.That(summary.PrecisionByLabel, Is.EqualTo(new[] { 3 / 4.0, 1 }));
        Assert.That(summary.Roc.Collect().Select(row => row.GetAs<double>("TPR")).Max(), Is.EqualTo(1));
        Assert.That(summary.Pr.Columns(), Is.EqualTo(new[] { "recall", "precision" }));
    }

    [Test]
    public void Models_StartFromAnInitialModel()
    {
        var first = new LogisticRegression().SetRegParam(0.1).Fit(MLExamples.Table);
        var again = new LogisticRegression().SetRegParam(0.1).SetInitialModel(first).Fit(MLExamples.Table);

        Assert.That(again.Summary.TotalIterations, Is.LessThan(first.Summary.TotalIterations));
        Assert.That(again.Coefficients.ToArray(), Is.EqualTo(first.Coefficients.ToArray()).Within(1e-3));
    }
}
