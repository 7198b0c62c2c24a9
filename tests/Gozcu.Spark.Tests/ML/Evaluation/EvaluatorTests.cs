using Microsoft.Spark.ML.Evaluation;

namespace Gozcu.Spark.Tests.ML.Evaluation;

[Category("EndToEnd")]
public class EvaluatorTests
{
    private const string Scores =
        "SELECT * FROM VALUES (1D, 0.9D, 1D), (0D, 0.8D, 1D), (1D, 0.7D, 1D), (0D, 0.3D, 0D), (1D, 0.2D, 0D) AS t(label, score, prediction)";

    [Test]
    public void AreaUnderROC_OfKnownScores_IsTheShareOfPairsInOrder()
    {
        var evaluator = new BinaryClassificationEvaluator().SetRawPredictionCol("score");

        // Of the six pairs of a positive and a negative three are in order: 0.9 over 0.8 and 0.3, 0.7 over 0.3.
        Assert.That(evaluator.Evaluate(SparkFixture.Session.Sql(Scores)), Is.EqualTo(3 / 6.0).Within(1e-12));
        Assert.That(evaluator.IsLargerBetter, Is.True);
        Assert.That(evaluator.SetMetricName("areaUnderPR").Evaluate(SparkFixture.Session.Sql(Scores)), Is.InRange(0.6, 0.9));
    }

    [TestCase("accuracy", 3 / 5.0)]
    [TestCase("precisionByLabel", 2 / 3.0)]
    [TestCase("recallByLabel", 2 / 3.0)]
    [TestCase("falsePositiveRateByLabel", 1 / 2.0)]
    public void Multiclass_Metrics_AreThoseOfTheConfusionMatrix(string metric, double expected)
    {
        var evaluator = new MulticlassClassificationEvaluator().SetMetricName(metric).SetMetricLabel(1);

        Assert.That(evaluator.Evaluate(SparkFixture.Session.Sql(Scores)), Is.EqualTo(expected).Within(1e-12));
    }
}
