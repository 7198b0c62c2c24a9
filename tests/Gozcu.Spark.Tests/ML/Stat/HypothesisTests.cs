using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stat;

namespace Gozcu.Spark.Tests.ML.Stat;

[Category("EndToEnd")]
public class HypothesisTests
{
    [Test]
    public void Anova_HasTheRatioOfTheVariancesBetweenAndWithinClasses()
    {
        var result = ANOVATest.Test(MLExamples.Table, "features", "label").Collect().Single();

        // Of a: between the classes 8 · 5², on one degree of freedom; within them 8 · 1.25, on six.
        Assert.That(result.GetAs<Vector>("fValues").ToArray(), Is.EqualTo(new[] { 200 / (10 / 6.0), 0 }).Within(1e-9));
        Assert.That(result.GetAs<Vector>("pValues")[1], Is.EqualTo(1).Within(1e-9));
        Assert.That(result.GetAs<long[]>("degreesOfFreedom"), Is.EqualTo(new long[] { 7, 7 }));
    }

    [Test]
    public void FValue_IsThatOfTheCorrelation()
    {
        var rows = FValueTest.Test(MLExamples.Table, "features", "label", true).OrderBy("featureIndex").Collect().ToList();
        var squared =
            Math.Pow(LeastSquares.Covariance(MLExamples.A, MLExamples.Label), 2)
            / LeastSquares.Covariance(MLExamples.A, MLExamples.A)
            / LeastSquares.Covariance(MLExamples.Label, MLExamples.Label);

        Assert.That(rows.Select(row => row.GetAs<int>("featureIndex")), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(rows[0].GetAs<double>("fValue"), Is.EqualTo(squared / (1 - squared) * 6).Within(1e-9));
        Assert.That(rows[1].GetAs<double>("fValue"), Is.EqualTo(0).Within(1e-9));
    }

    [Test]
    public void Correlation_IsCovarianceOverDeviations_OrThatOfRanks()
    {
        var pearson = (Matrix)Correlation.Corr(MLExamples.Table, "features").Collect().Single().Get(0)!;
        var spearman = (Matrix)Correlation.Corr(MLExamples.Table, "features", "spearman").Collect().Single().Get(0)!;
        double[] ranks = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] ranksOfB = [5.5, 3.5, 7.5, 1.5, 5.5, 3.5, 7.5, 1.5];

        Assert.That(pearson[0, 1], Is.EqualTo(Of(MLExamples.A, MLExamples.B)).Within(1e-12));
        Assert.That(spearman[0, 1], Is.EqualTo(Of(ranks, ranksOfB)).Within(1e-12));
    }

    private static double Of(double[] x, double[] y) =>
        LeastSquares.Covariance(x, y) / Math.Sqrt(LeastSquares.Covariance(x, x) * LeastSquares.Covariance(y, y));
}
