using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>What runs other stages.</summary>
internal static class TuningExamples
{
    internal static IEnumerable<MLExample> All =>
        [
            Learns(
                (CrossValidator validator) =>
                    validator
                        .SetEstimator(new LogisticRegression())
                        .SetEvaluator(new BinaryClassificationEvaluator())
                        .SetEstimatorParamMaps(new ParamGridBuilder().Build())
                        .SetNumFolds(2)
                        .SetSeed(1),
                (CrossValidatorModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.AvgMetrics, Is.EqualTo(new double[] { 1 }));
                    Assert.That(model.BestModel, Is.TypeOf<LogisticRegressionModel>());
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (TrainValidationSplit validator) =>
                    validator
                        .SetEstimator(new LogisticRegression())
                        .SetEvaluator(new BinaryClassificationEvaluator())
                        .SetEstimatorParamMaps(new ParamGridBuilder().Build())
                        .SetSeed(1),
                (TrainValidationSplitModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.ValidationMetrics, Has.Length.EqualTo(1).And.All.InRange(0, 1));
                    Assert.That(model.BestModel, Is.TypeOf<LogisticRegressionModel>());
                    Assert.That(rows.Numbers(), Is.EqualTo(Label));
                }
            ),
            Learns(
                (Pipeline pipeline) => pipeline.SetStages([new Binarizer().SetInputCol("a").SetOutputCol("out").SetThreshold(5)]),
                (PipelineModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.Stages.Single(), Is.TypeOf<Binarizer>());
                    Assert.That(rows.Numbers("out"), Is.EqualTo(Label));
                }
            ),
        ];
}
