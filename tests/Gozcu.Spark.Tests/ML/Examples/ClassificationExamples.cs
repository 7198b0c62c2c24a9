using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Classifiers: what they predict is worked out from their own coefficients, weights and trees, or is known beforehand.</summary>
internal static class ClassificationExamples
{
    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (DecisionTreeClassifier tree) => tree.SetMaxDepth(2),
                (DecisionTreeClassificationModel tree, IReadOnlyList<Row> rows) =>
                {
                    var root = (InternalNode)tree.RootNode;
                    var split = (ContinuousSplit)root.Split;

                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                    Assert.That((tree.Depth, tree.NumNodes, tree.NumClasses), Is.EqualTo((1, 3, 2)));
                    Assert.That((split.FeatureIndex, split.Threshold), Is.EqualTo((0, 7.5)), "half-way between 4 and 11");
                    Assert.That((root.Impurity, root.Gain), Is.EqualTo((0.5, 0.5)));
                    Assert.That((root.LeftChild.Prediction, root.RightChild.Prediction), Is.EqualTo((0.0, 1.0)));
                    Assert.That(tree.FeatureImportances, Is.EqualTo((Vector)Vectors.Dense(1, 0)));
                    Assert.That(tree.ToDebugString(), Does.Contain("If (feature 0 <= 7.5)"));
                }
            ),
            Learns(
                (FMClassifier machine) => machine.SetMaxIter(5).SetFactorSize(2).SetSeed(1),
                (FMClassificationModel machine, IReadOnlyList<Row> rows) =>
                    Assert.That(
                        rows.Vectors("probability").Select(p => p[1]),
                        Is.EqualTo(
                                Features.Select(x => Logistic(FactorisationMachine(machine.Intercept, machine.Linear, machine.Factors, x)))
                            )
                            .Within(1e-9)
                    )
            ),
            Learns(
                (GBTClassifier trees) => trees.SetMaxIter(2).SetMaxDepth(2),
                (GBTClassificationModel trees, IReadOnlyList<Row> rows) =>
                {
                    // The first tree gives -1 or 1; the second what the gradient of the logistic loss, -4y / (1 + exp(2yF)), leaves at F = y.
                    var margin = 1 + (0.1 * 4 / (1 + Math.Exp(2)));

                    Assert.That(trees.TreeWeights, Is.EqualTo(new[] { 1, 0.1 }));
                    Assert.That(
                        trees.Trees.Select(tree => Math.Abs(tree.Predict(Features[0]))),
                        Is.EqualTo(new[] { 1, (margin - 1) * 10 }).Within(1e-12)
                    );
                    Assert.That(
                        rows.Vectors("rawPrediction").Select(raw => raw[1]),
                        Is.EqualTo(Label.Select(y => y > 0 ? margin : -margin)).Within(1e-12)
                    );
                    Assert.That(rows.Vectors("probability")[7][1], Is.EqualTo(Logistic(2 * margin)).Within(1e-12));
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (LinearSVC machine) => machine.SetRegParam(0.01).SetStandardization(false),
                (LinearSVCModel machine, IReadOnlyList<Row> rows) =>
                {
                    var margins = Features.Select(x => x.Dot(machine.Coefficients) + machine.Intercept).ToArray();
                    var hinge = margins.Zip(Label, (margin, y) => Math.Max(0, 1 - (((2 * y) - 1) * margin))).Average();
                    var objective = hinge + (0.5 * 0.01 * machine.Coefficients.Dot(machine.Coefficients));

                    Assert.That(rows.Vectors("rawPrediction").Select(raw => raw[1]), Is.EqualTo(margins).Within(1e-9));
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                    Assert.That(machine.Summary.ObjectiveHistory[^1], Is.EqualTo(objective).Within(1e-9));
                }
            ),
            Learns(
                (LogisticRegression regression) => regression.SetRegParam(0.1).SetStandardization(false).SetTol(1e-12),
                (LogisticRegressionModel regression, IReadOnlyList<Row> rows) =>
                {
                    var p = Features.Select(x => Logistic(x.Dot(regression.Coefficients) + regression.Intercept)).ToArray();
                    double Slope(double[] x, double w) => x.Select((value, i) => (p[i] - Label[i]) * value).Average() + (0.1 * w);

                    Assert.That(rows.Vectors("probability").Select(probability => probability[1]), Is.EqualTo(p).Within(1e-12));
                    Assert.That(Slope(A, regression.Coefficients[0]), Is.EqualTo(0).Within(1e-5), "the optimum has no slope");
                    Assert.That(Slope(B, regression.Coefficients[1]), Is.EqualTo(0).Within(1e-5));
                    Assert.That(p.Average(), Is.EqualTo(Label.Average()).Within(1e-5));
                    Assert.That(regression.BinarySummary.AreaUnderROC, Is.EqualTo(1).Within(1e-12));
                    Assert.That(regression.Summary.Accuracy, Is.EqualTo(1));
                    Assert.That(regression.Summary.ObjectiveHistory, Is.Ordered.Descending);
                }
            ),
            Learns(
                (MultilayerPerceptronClassifier network) => network.SetLayers([2, 3, 2]).SetMaxIter(5).SetSeed(1),
                (MultilayerPerceptronClassificationModel network, IReadOnlyList<Row> rows) =>
                    Assert.That(
                        rows.Vectors("probability").Select(p => p[1]),
                        Is.EqualTo(Features.Select(x => Forward(network.Weights.ToArray(), x.ToArray()))).Within(1e-9)
                    )
            ),
            Learns(
                (NaiveBayes bayes) => bayes.SetModelType("gaussian"),
                (NaiveBayesModel bayes, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(bayes.Theta, Is.EqualTo((Matrix)Matrices.FromRows(Vectors.Dense(2.5, 5), Vectors.Dense(12.5, 5))));
                    Assert.That(bayes.Sigma.ToArray(), Is.EqualTo(new[] { 1.25, 1.25, 10, 10 }).Within(1e-6));
                    Assert.That(bayes.Pi.ToArray(), Is.EqualTo(new[] { Math.Log(0.5), Math.Log(0.5) }).Within(1e-12));
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (OneVsRest classes) => classes.SetClassifier(new LogisticRegression().SetRegParam(0.1)),
                (OneVsRestModel classes, IReadOnlyList<Row> rows) =>
                {
                    var models = classes.Models.Cast<LogisticRegressionModel>().ToList();

                    Assert.That(models, Has.Count.EqualTo(2));
                    Assert.That(
                        models[0].Coefficients[0],
                        Is.EqualTo(-models[1].Coefficients[0]).Within(1e-6),
                        "two classes mirror each other"
                    );
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (RandomForestClassifier forest) => forest.SetNumTrees(3).SetMaxDepth(2).SetSeed(1),
                (RandomForestClassificationModel forest, IReadOnlyList<Row> rows) =>
                {
                    var trees = forest.Trees;
                    var votes = Features.Select(x => trees.Average(tree => tree.PredictProbability(x)[1]));

                    Assert.That(rows.Vectors("probability").Select(p => p[1]), Is.EqualTo(votes).Within(1e-12));
                    Assert.That(forest.TotalNumNodes, Is.EqualTo(trees.Sum(tree => tree.NumNodes)));
                    Assert.That(forest.FeatureImportances.ToArray().Sum(), Is.EqualTo(1).Within(1e-12));
                    Assert.That((forest.GetNumTrees(), forest.NumFeatures), Is.EqualTo((3, 2)));
                }
            ),
        ];

    internal static double Logistic(double margin) => 1 / (1 + Math.Exp(-margin));

    /// <summary>b + w x + the sum over pairs of features of their factors' inner product times both.</summary>
    internal static double FactorisationMachine(double intercept, Vector linear, Matrix factors, Vector x)
    {
        var sum = intercept + linear.Dot(x);
        for (var i = 0; i < x.Size; i++)
        {
            for (var j = i + 1; j < x.Size; j++)
            {
                sum += factors.Row(i).Dot(factors.Row(j)) * x[i] * x[j];
            }
        }
        return sum;
    }

    /// <summary>The probability of class 1 of a network of 2, 3 and 2 neurons: each layer's weights column by column, then its biases.</summary>
    private static double Forward(double[] weights, double[] x)
    {
        var hidden = Layer(weights, x, 3).Select(Logistic).ToArray();
        var scores = Layer(weights[9..], hidden, 2).Select(Math.Exp).ToArray();
        return scores[1] / scores.Sum();
    }

    private static double[] Layer(double[] weights, double[] input, int size) =>
        [
            .. Enumerable
                .Range(0, size)
                .Select(to =>
                    weights[(size * input.Length) + to] + input.Select((value, from) => value * weights[(from * size) + to]).Sum()
                ),
        ];
}
