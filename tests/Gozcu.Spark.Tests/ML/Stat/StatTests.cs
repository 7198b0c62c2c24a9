using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stat;
using Microsoft.Spark.ML.Stat.Distribution;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Stat;

[Category("EndToEnd")]
public class StatTests
{
    [Test]
    public void Summarizer_TakesSeveralStatisticsInOnePass()
    {
        var table = MLTables.Separable();
        var statistics = table
            .Select(Summarizer.Metrics("mean", "max", "count").Summary(Col("features")).Alias("s"))
            .Collect()
            .Single()
            .GetAs<Row>("s");

        Assert.That(statistics.Get("mean"), Is.EqualTo((Vector)Vectors.Dense(7.5, 5)));
        Assert.That(statistics.Get("max"), Is.EqualTo((Vector)Vectors.Dense(14, 9)));
        Assert.That(statistics.Get("count"), Is.EqualTo(8L));
        Assert.That(table.Select(Summarizer.Sum(Col("features"))).Collect().Single().Get(0), Is.EqualTo((Vector)Vectors.Dense(60, 40)));
    }

    [Test]
    public void ChiSquareTest_OfADependentAndAnIndependentFeature()
    {
        var result = ChiSquareTest.Test(MLTables.Separable().WithColumn("x", Col("label")), "features", "label").Collect().Single();
        var p = result.GetAs<Vector>("pValues");

        Assert.That(p[1], Is.EqualTo(1).Within(1e-12), "each value of b stands once in each class");
        Assert.That(p[0], Is.LessThan(p[1]));
    }

    [Test]
    public void KolmogorovSmirnovTest_OfANormalSample_DoesNotRefuseIt()
    {
        var sample = SparkFixture.Session.Sql("SELECT explode(array(-1.2D, -0.6D, -0.1D, 0.1D, 0.5D, 1.3D)) AS x");
        var result = KolmogorovSmirnovTest.Test(sample, "x", "norm", 0, 1).Collect().Single();

        Assert.That(result.GetAs<double>("pValue"), Is.GreaterThan(0.5));
    }

    [Test]
    public void MultivariateGaussian_HasTheDensityOfTheFormula()
    {
        _ = SparkFixture.Session;
        var gaussian = new MultivariateGaussian(Vectors.Dense(1, 2), Matrices.Diag(4, 1));

        Assert.That(gaussian.Pdf(Vectors.Dense(1, 2)), Is.EqualTo(1 / (2 * Math.PI * 2)).Within(1e-12));
        Assert.That(gaussian.Logpdf(Vectors.Dense(3, 2)), Is.EqualTo(Math.Log(1 / (2 * Math.PI * 2)) - 0.5).Within(1e-12));
        Assert.That(gaussian.Cov, Is.EqualTo((Matrix)Matrices.Diag(4, 1)));
    }
}
