using Gozcu.Jobs.Features;
using Gozcu.Jobs.Train;
using Gozcu.Jobs.Train.LogisticRegression;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Train.Parity;

[TestFixture]
[Category("EndToEnd")]
internal sealed class LogisticRegressionParityTests
{
    private const string Raw = "raw";

    /// <summary>MLlib's probability of class 1 is what that of class 0, which has steps of 2^-53, leaves of 1; a last bit of the sum may move it by a few.</summary>
    private const double Step = 4.0 / (1L << 53);

    [TestCase(1, 0.5, 0, 0, 0.0)]
    [TestCase(3, 0.5, 0.01, 0, 0.0)]
    [TestCase(5, 0.05, 0.1, 0.5, 0.0)]
    [TestCase(12, 0.3, 0.001, 0, 0.1)]
    [TestCase(17, 0.02, 1, 0, 0.0)]
    [TestCase(12, 0.5, 0.1, 1, 0.0)]
    [TestCase(20, 0.1, 0.05, 1, 0.02)]
    public void Probability_IsMLlibs(int features, double positives, double regularisation, double elasticNet, double missing)
    {
        var training = new RandomRows(features, 600, seed: features, positives, missing);
        var vectors = new VectorAssembler()
            .SetInputCols([.. Enumerable.Range(0, features).Select(FeatureFunction.Column)])
            .SetOutputCol(Raw)
            .SetHandleInvalid("skip")
            .Transform(training.ToDataFrame());
        var (scaler, model) = Fit(vectors, regularisation, elasticNet);

        var rows = Strewn(features, seed: 100 + features);
        Agreement.Check(LogisticRegressionTrainer.Portable(model, scaler), rows, Probabilities(rows, scaler, model), Step);
    }

    [Test]
    public void CoefficientsThatAreZero_LetTheirFeaturesBeMissing()
    {
        const int features = 15;
        var training = new RandomRows(features, 600, seed: 8);
        var (scaler, model) = Fit(training.ToVectors(Raw), regularisation: 0.12, elasticNet: 1);
        Assert.That(model.Coefficients, Is.TypeOf<SparseVector>());
        var zeros = model.Coefficients.ToArray().Select(c => c == 0).ToArray();
        Assert.That(zeros.Count(isZero => isZero), Is.InRange(5, features - 1));

        var rows = new RandomRows(features, 200, seed: 9);
        foreach (var row in rows.Values)
        {
            for (var feature = 0; feature < features; feature++)
            {
                row[feature] = zeros[feature] ? double.NaN : row[feature];
            }
        }
        var expected = Probabilities(rows, scaler, model);
        Assert.That(expected, Has.None.NaN);
        Agreement.Check(LogisticRegressionTrainer.Portable(model, scaler), rows, expected, Step);
    }

    private static (StandardScalerModel Scaler, LogisticRegressionModel Model) Fit(
        DataFrame vectors,
        double regularisation,
        double elasticNet
    )
    {
        var scaler = new StandardScaler()
            .SetInputCol(Raw)
            .SetOutputCol(TrainingData.Vector)
            .SetWithMean(true)
            .SetWithStd(true)
            .Fit(vectors);
        var model = new LogisticRegression()
            .SetLabelCol(FeatureFunction.Label)
            .SetStandardization(false)
            .SetMaxIter(30)
            .SetRegParam(regularisation)
            .SetElasticNetParam(elasticNet)
            .Fit(scaler.Transform(vectors));
        return (scaler, model);
    }

    private static double[] Probabilities(RandomRows rows, StandardScalerModel scaler, LogisticRegressionModel model) =>
        RandomRows.Collect(
            model.Transform(scaler.Transform(rows.ToVectors(Raw))),
            MLFunctions.VectorToArray(Functions.Col("probability")).GetItem(1)
        );

    private static RandomRows Strewn(int features, int seed) =>
        new RandomRows(features, 2_000, seed).Strew([.. Enumerable.Range(0, features).Select(_ => Array.Empty<double>())]);
}
