using Microsoft.Spark;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Spark.Tests.ML.Classification;

[Category("EndToEnd")]
public class LogisticRegressionTests
{
    [Test]
    public void Fit_WithoutRegularisation_SolvesTheScoreEquations()
    {
        var table = MLTables.Overlapping();
        var model = new LogisticRegression().SetTol(1e-12).SetMaxIter(200).Fit(table);
        var rows = table
            .Select("label", "a", "b")
            .Collect()
            .Select(row => (y: row.GetAs<double>(0), a: row.GetAs<double>(1), b: row.GetAs<double>(2)))
            .ToList();

        // At the maximum of the likelihood the errors sum to zero, alone and times each feature.
        double Probability(double a, double b) =>
            1 / (1 + Math.Exp(-(model.Intercept + (model.Coefficients[0] * a) + (model.Coefficients[1] * b))));
        Assert.That(rows.Sum(row => Probability(row.a, row.b) - row.y), Is.EqualTo(0).Within(1e-6));
        Assert.That(rows.Sum(row => (Probability(row.a, row.b) - row.y) * row.a), Is.EqualTo(0).Within(1e-6));
        Assert.That(rows.Sum(row => (Probability(row.a, row.b) - row.y) * row.b), Is.EqualTo(0).Within(1e-6));
        Assert.That(model.PredictProbability(Vectors.Dense(2, 1.5))[1], Is.EqualTo(Probability(2, 1.5)).Within(1e-12));
        Assert.That(model.CoefficientMatrix.Row(0), Is.EqualTo(model.Coefficients));
        Assert.That(model.InterceptVector[0], Is.EqualTo(model.Intercept));
        Assert.That((model.NumClasses, model.NumFeatures), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Summary_OfABinaryModel_HasTheMetricsOfTwoClasses()
    {
        var model = new LogisticRegression().SetRegParam(0.01).Fit(MLTables.Separable());
        var summary = model.Summary;

        Assert.That(model.HasSummary, Is.True);
        Assert.That(summary, Is.InstanceOf<BinaryLogisticRegressionTrainingSummary>());
        Assert.That(summary.Accuracy, Is.EqualTo(1));
        Assert.That(summary.PrecisionByLabel, Is.EqualTo(new double[] { 1, 1 }));
        Assert.That(summary.ObjectiveHistory, Is.Ordered.Descending.And.Length.EqualTo(summary.TotalIterations + 1));
        Assert.That((model.BinarySummary.AreaUnderROC, summary.AreaUnderROC), Is.EqualTo((1.0, 1.0)));
        Assert.That(summary.Roc.Columns(), Is.EqualTo(new[] { "FPR", "TPR" }));
        Assert.That(summary.Pr.Columns(), Is.EqualTo(new[] { "recall", "precision" }));
        Assert.That(summary.ScoreCol, Is.EqualTo("probability"));
        Assert.That(model.Evaluate(MLTables.Separable()).AreaUnderROC, Is.EqualTo(1));
        Assert.That(model.Evaluate(MLTables.Separable()), Is.InstanceOf<BinaryLogisticRegressionSummary>());
    }

    [Test]
    public void Summary_OfThreeClasses_SaysThatItHasNoMetricsOfTwo()
    {
        var table = MLTables.Separable().WithColumn("label", Microsoft.Spark.Sql.Functions.Expr("IF(a = 14, 2D, label)"));
        var summary = new LogisticRegression().SetRegParam(0.01).Fit(table).Summary;

        Assert.That(
            () => summary.AreaUnderROC,
            Throws.InvalidOperationException.With.Message.Contains("areaUnderROC is there for two classes only")
        );
        Assert.That(summary.Accuracy, Is.InRange(0, 1));
    }

    [Test]
    public void Summary_OfARandomForest_HasTheMetricsOfTwoClassesToo()
    {
        var model = new RandomForestClassifier().SetSeed(1).SetNumTrees(3).Fit(MLTables.Separable());

        Assert.That(model.Summary.AreaUnderROC, Is.EqualTo(model.BinarySummary.AreaUnderROC).And.InRange(0.5, 1));
        Assert.That(model.Evaluate(MLTables.Separable()).AreaUnderROC, Is.InRange(0.5, 1));
        Assert.That(new LinearSVC().Fit(MLTables.Separable()).Summary.AreaUnderROC, Is.InRange(0.5, 1));
    }

    [Test]
    public void Coefficients_OfAMultinomialModel_AreRefusedAndTheMatrixGiven()
    {
        var model = new LogisticRegression().SetFamily("multinomial").SetRegParam(0.1).Fit(MLTables.Separable());

        Assert.That(() => model.Coefficients, Throws.InstanceOf<JvmException>());
        Assert.That((model.CoefficientMatrix.NumRows, model.CoefficientMatrix.NumCols), Is.EqualTo((2, 2)));
        Assert.That(model.InterceptVector.Size, Is.EqualTo(2));
    }

    [Test]
    public void Bounds_GivenAsAMatrixAndAVector_Hold()
    {
        var model = new LogisticRegression()
            .SetLowerBoundsOnCoefficients(Matrices.Dense(1, 2, [0, 0]))
            .SetUpperBoundsOnCoefficients(Matrices.Dense(1, 2, [0.1, 0.1]))
            .SetUpperBoundsOnIntercepts(Vectors.Dense(-0.5))
            .Fit(MLTables.Overlapping());

        Assert.That(model.Coefficients.ToArray(), Is.All.InRange(0, 0.1));
        Assert.That(model.Intercept, Is.LessThanOrEqualTo(-0.5));
        Assert.That(model.GetUpperBoundsOnCoefficients(), Is.EqualTo(Matrices.Dense(1, 2, [0.1, 0.1])));
    }

    [Test]
    public void Save_ThenLoad_KeepsTheModel()
    {
        var model = new LogisticRegression().SetRegParam(0.1).SetThreshold(0.3).Fit(MLTables.Overlapping());
        var folder = Path.Combine(SparkFixture.NewFolder(), "model");
        model.Save(folder);
        Assert.That(() => model.Save(folder), Throws.InstanceOf<JvmException>());
        model.Write().Overwrite().Save(folder);
        var loaded = LogisticRegressionModel.Load(folder);

        Assert.That(loaded.Coefficients, Is.EqualTo(model.Coefficients));
        Assert.That(loaded.Intercept, Is.EqualTo(model.Intercept));
        Assert.That(loaded.GetThreshold(), Is.EqualTo(0.3));
        Assert.That(loaded.HasSummary, Is.False);
    }
}
