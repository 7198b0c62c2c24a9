using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Regression;

namespace Gozcu.Spark.Tests.ML.Regression;

[Category("EndToEnd")]
public class LinearRegressionTests
{
    [Test]
    public void Fit_OfAnExactPlane_FindsIt()
    {
        var table = MLTables.Linear();
        var model = new LinearRegression().SetSolver("normal").Fit(table);
        var evaluator = new RegressionEvaluator().SetMetricName("rmse");

        Assert.That(model.Intercept, Is.EqualTo(3).Within(1e-9));
        Assert.That(model.Coefficients.ToArray(), Is.EqualTo(new double[] { 2, -1 }).Within(1e-9));
        Assert.That(model.Summary.R2, Is.EqualTo(1).Within(1e-12));
        Assert.That(model.Summary.PValues, Has.Length.EqualTo(3));
        Assert.That(evaluator.Evaluate(model.Transform(table)), Is.EqualTo(0).Within(1e-9));
        Assert.That(evaluator.IsLargerBetter, Is.False);
    }

    [Test]
    public void GeneralizedLinearRegression_WithALogLink_FindsTheRate()
    {
        var table = SparkFixture.Session.Sql("SELECT * FROM VALUES (2D, 0D), (4D, 1D), (8D, 2D), (16D, 3D) AS t(label, a)");
        var features = new Microsoft.Spark.ML.Feature.VectorAssembler().SetInputCols("a").SetOutputCol("features").Transform(table);
        var model = new GeneralizedLinearRegression().SetFamily("poisson").SetLink("log").Fit(features);

        Assert.That(model.Coefficients[0], Is.EqualTo(Math.Log(2)).Within(1e-6));
        Assert.That(model.Intercept, Is.EqualTo(Math.Log(2)).Within(1e-6));
        Assert.That(model.Summary.Deviance, Is.EqualTo(0).Within(1e-6));
        Assert.That(model.Summary.Residuals("pearson").Count(), Is.EqualTo(4));
    }
}
