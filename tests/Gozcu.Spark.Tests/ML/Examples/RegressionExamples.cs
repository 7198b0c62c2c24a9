using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.ClassificationExamples;
using static Gozcu.Spark.Tests.ML.Examples.LeastSquares;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Regressions: against the closed form where there is one, otherwise against the model's own formula.</summary>
internal static class RegressionExamples
{
    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (AFTSurvivalRegression survival) => survival.SetLabelCol("positive").SetTol(1e-12).SetQuantilesCol("quantiles"),
                (AFTSurvivalRegressionModel survival, IReadOnlyList<Row> rows) =>
                {
                    var scales = Features.Select(x => Math.Exp(x.Dot(survival.Coefficients) + survival.Intercept)).ToArray();
                    var errors = scales.Zip(Label, (scale, label) => (Math.Log(label + 1) - Math.Log(scale)) / survival.Scale);
                    var median = scales[3] * Math.Pow(Math.Log(2), survival.Scale);

                    Assert.That(rows.Numbers(), Is.EqualTo(scales).Within(1e-9));
                    Assert.That(
                        errors.Average(Math.Exp),
                        Is.EqualTo(1).Within(1e-4),
                        "where the likelihood is greatest, by its slope in the intercept"
                    );
                    Assert.That(rows.Vectors("quantiles")[3][4], Is.EqualTo(median).Within(1e-9), "the fifth of nine is the median");
                    Assert.That(survival.PredictQuantiles(Features[3])[4], Is.EqualTo(median).Within(1e-9));
                }
            ),
            Learns(
                (DecisionTreeRegressor tree) => tree.SetMaxDepth(2),
                (DecisionTreeRegressionModel tree, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                    Assert.That(((ContinuousSplit)((InternalNode)tree.RootNode).Split).Threshold, Is.EqualTo(7.5));
                    Assert.That(tree.RootNode.Impurity, Is.EqualTo(0.25), "the variance of the label");
                    Assert.That(((InternalNode)tree.RootNode).LeftChild, Is.TypeOf<LeafNode>());
                }
            ),
            Learns(
                (FMRegressor machine) => machine.SetMaxIter(5).SetFactorSize(2).SetSeed(1),
                (FMRegressionModel machine, IReadOnlyList<Row> rows) =>
                    Assert.That(
                        rows.Numbers(),
                        Is.EqualTo(Features.Select(x => FactorisationMachine(machine.Intercept, machine.Linear, machine.Factors, x)))
                            .Within(1e-9)
                    )
            ),
            Learns(
                (GBTRegressor trees) => trees.SetMaxIter(2).SetMaxDepth(2),
                (GBTRegressionModel trees, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(rows.Numbers(), Is.EqualTo(Label), "the first tree leaves nothing to the second");
                    Assert.That(trees.TreeWeights, Is.EqualTo(new[] { 1, 0.1 }));
                    Assert.That(trees.Trees[1].Predict(Features[7]), Is.EqualTo(0));
                    Assert.That(trees.EvaluateEachIteration(Table, "squared"), Is.EqualTo(new double[] { 0, 0 }));
                }
            ),
            Learns(
                (GeneralizedLinearRegression regression) => regression.SetFamily("gaussian").SetLinkPredictionCol("link"),
                (GeneralizedLinearRegressionModel regression, IReadOnlyList<Row> rows) =>
                {
                    var (a, b, intercept) = Solve(A, B, Label);
                    var deviance = A.Select((x, i) => Math.Pow(Label[i] - (a * x) - (b * B[i]) - intercept, 2)).Sum();
                    var summary = regression.Summary;
                    // The inverse of the 2 x 2 matrix of sums of products, times the dispersion, has the squared errors on its diagonal.
                    var determinant = (Covariance(A, A) * Covariance(B, B)) - Math.Pow(Covariance(A, B), 2);
                    var error = Math.Sqrt(deviance / 5 * Covariance(B, B) / determinant / 8);

                    Assert.That(regression.Coefficients.ToArray(), Is.EqualTo(new[] { a, b }).Within(1e-9));
                    Assert.That(regression.Intercept, Is.EqualTo(intercept).Within(1e-9));
                    Assert.That(rows.Numbers("link"), Is.EqualTo(rows.Numbers()));
                    Assert.That((summary.NumInstances, summary.Rank, summary.DegreesOfFreedom), Is.EqualTo((8L, 3L, 5L)));
                    Assert.That(summary.Deviance, Is.EqualTo(deviance).Within(1e-9));
                    Assert.That(summary.NullDeviance, Is.EqualTo(2).Within(1e-9));
                    Assert.That(summary.Dispersion, Is.EqualTo(deviance / 5).Within(1e-9));
                    Assert.That(summary.Aic, Is.EqualTo((8 * (Math.Log(deviance / 8 * 2 * Math.PI) + 1)) + 2 + 6).Within(1e-9));
                    Assert.That(summary.CoefficientStandardErrors[0], Is.EqualTo(error).Within(1e-9));
                    Assert.That(summary.TValues[0], Is.EqualTo(a / error).Within(1e-6));
                }
            ),
            Learns(
                (IsotonicRegression regression) => regression,
                (IsotonicRegressionModel regression, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(regression.Boundaries, Is.EqualTo((Vector)Vectors.Dense(1, 4, 11, 14)));
                    Assert.That(regression.Predictions, Is.EqualTo((Vector)Vectors.Dense(0, 0, 1, 1)));
                    Assert.That(regression.Predict(7.5), Is.EqualTo(0.5), "between the boundaries");
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (LinearRegression regression) => regression.SetRegParam(0.1).SetStandardization(false),
                (LinearRegressionModel regression, IReadOnlyList<Row> rows) =>
                {
                    // Spark divides the penalty by the label's standard deviation.
                    var (a, b, intercept) = Solve(A, B, Label, 0.1 / Math.Sqrt(Covariance(Label, Label)));
                    var errors = rows.Numbers().Zip(Label, (prediction, label) => label - prediction).ToArray();

                    Assert.That(regression.Coefficients.ToArray(), Is.EqualTo(new[] { a, b }).Within(1e-9));
                    Assert.That(regression.Intercept, Is.EqualTo(intercept).Within(1e-9));
                    Assert.That(errors, Is.EqualTo(Features.Select((x, i) => Label[i] - (a * x[0]) - (b * x[1]) - intercept)).Within(1e-9));
                    Assert.That(regression.Summary.MeanSquaredError, Is.EqualTo(errors.Average(error => error * error)).Within(1e-12));
                    Assert.That(regression.Summary.MeanAbsoluteError, Is.EqualTo(errors.Average(Math.Abs)).Within(1e-12));
                    Assert.That(regression.Summary.R2, Is.EqualTo(1 - (errors.Sum(error => error * error) / 2)).Within(1e-9));
                }
            ),
            Learns(
                (RandomForestRegressor forest) => forest.SetNumTrees(3).SetMaxDepth(2).SetSeed(1),
                (RandomForestRegressionModel forest, IReadOnlyList<Row> rows) =>
                {
                    var trees = forest.Trees;

                    Assert.That(rows.Numbers(), Is.EqualTo(Features.Select(x => trees.Average(tree => tree.Predict(x)))).Within(1e-12));
                    Assert.That(forest.FeatureImportances.ToArray().Sum(), Is.EqualTo(1).Within(1e-12));
                    Assert.That(forest.TreeWeights, Is.EqualTo(new double[] { 1, 1, 1 }));
                }
            ),
        ];
}
