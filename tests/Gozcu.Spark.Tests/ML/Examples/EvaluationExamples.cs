using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Linalg;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Evaluators, by the definition of their metric.</summary>
internal static class EvaluationExamples
{
    /// <summary>The share of documents of which both numbers are guessed; of the others it is the first.</summary>
    private static readonly double s_both = B.Count(b => b == 9) / 8.0;

    internal static IEnumerable<MLExample> All =>
        [
            Measures((BinaryClassificationEvaluator evaluator) => evaluator.SetRawPredictionCol("a"), () => 1),
            Measures((ClusteringEvaluator evaluator) => evaluator.SetPredictionCol("label"), Silhouette),
            Measures(
                // One of the four rows of class 0 is taken for 1: F1 is 6/7 for class 0 and 8/9 for class 1.
                (MulticlassClassificationEvaluator evaluator) => evaluator.SetPredictionCol("guess"),
                () => ((6 / 7.0) + (8 / 9.0)) / 2
            ),
            Measures(
                (MultilabelClassificationEvaluator evaluator) => evaluator.SetPredictionCol("picks").SetLabelCol("numbers"),
                () => s_both + ((1 - s_both) / 2)
            ),
            Measures(
                (RankingEvaluator evaluator) => evaluator.SetPredictionCol("picks").SetLabelCol("numbers"),
                () => s_both + ((1 - s_both) / 2)
            ),
            Measures(
                (RegressionEvaluator evaluator) => evaluator.SetPredictionCol("b"),
                () => Math.Sqrt(Label.Zip(B, (label, b) => (label - b) * (label - b)).Average())
            ),
        ];

    /// <summary>How much nearer each point is to its own cluster than to the other, by squared distances.</summary>
    private static double Silhouette() =>
        Enumerable
            .Range(0, 8)
            .Average(i =>
            {
                var own = Distances(i, own: true).Sum() / 3;
                var other = Distances(i, own: false).Average();
                return (other - own) / Math.Max(own, other);
            });

    private static IEnumerable<double> Distances(int i, bool own) =>
        Enumerable.Range(0, 8).Where(j => Label[j] == Label[i] == own).Select(j => Vectors.Sqdist(Features[i], Features[j]));
}
