using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Gozcu.Spark.Tests.ML.Examples.LeastSquares;
using static Gozcu.Spark.Tests.ML.Examples.MLExample;
using static Gozcu.Spark.Tests.ML.Examples.MLExamples;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>What makes numbers and vectors of numbers and vectors: each by its formula.</summary>
internal static class NumberExamples
{
    private const double Within = 1e-9;

    internal static IEnumerable<MLExample> All =>
        [
            Makes(
                (Binarizer stage) => stage.SetInputCol("a").SetOutputCol("out").SetThreshold(5),
                (_, rows) => Assert.That(rows.Numbers("out"), Is.EqualTo(Label))
            ),
            Makes(
                (Bucketizer stage) =>
                    stage.SetInputCol("a").SetOutputCol("out").SetSplits([double.NegativeInfinity, 2, 12, double.PositiveInfinity]),
                (_, rows) => Assert.That(rows.Numbers("out"), Is.EqualTo(new double[] { 0, 1, 1, 1, 1, 2, 2, 2 }))
            ),
            Makes(
                (DCT stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (_, rows) =>
                    Assert.That(
                        rows.Vectors(),
                        Is.EqualTo(OfBoth((a, b) => [(a + b) / Math.Sqrt(2), (a - b) / Math.Sqrt(2)])).Within(Within)
                    )
            ),
            Makes(
                (ElementwiseProduct stage) => stage.SetInputCol("features").SetOutputCol("out").SetScalingVec(Vectors.Dense(2, 3)),
                (stage, rows) =>
                {
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [2 * a, 3 * b])));
                    Assert.That(stage.GetScalingVec(), Is.EqualTo((Vector)Vectors.Dense(2, 3)));
                }
            ),
            Learns(
                (Imputer stage) => stage.SetInputCols(["holes", "b"]).SetOutputCols(["out", "out2"]),
                (ImputerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(rows.Numbers("out"), Is.EqualTo(A.Select(a => a == 1 ? A[1..].Average() : a)).Within(Within));
                    Assert.That(rows.Numbers("out2"), Is.EqualTo(B));
                    Assert.That(model.SurrogateDF.Collect().Single().GetAs<double>("b"), Is.EqualTo(B.Average()).Within(Within));
                }
            ),
            Makes(
                (Interaction stage) => stage.SetInputCols(["a", "features"]).SetOutputCol("out"),
                (_, rows) => Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [a * a, a * b])))
            ),
            Learns(
                (MaxAbsScaler stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (MaxAbsScalerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.MaxAbs, Is.EqualTo((Vector)Vectors.Dense(14, 9)));
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [a / 14, b / 9])).Within(Within));
                }
            ),
            Learns(
                (MinMaxScaler stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (MinMaxScalerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(
                        (model.OriginalMin, model.OriginalMax),
                        Is.EqualTo(((Vector)Vectors.Dense(1, 1), (Vector)Vectors.Dense(14, 9)))
                    );
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [(a - 1) / 13, (b - 1) / 8])).Within(Within));
                }
            ),
            Makes(
                (Normalizer stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (_, rows) =>
                    Assert.That(
                        rows.Vectors(),
                        Is.EqualTo(OfBoth((a, b) => [a / Math.Sqrt((a * a) + (b * b)), b / Math.Sqrt((a * a) + (b * b))])).Within(Within)
                    )
            ),
            Learns(
                (PCA stage) => stage.SetInputCol("features").SetOutputCol("out").SetK(1),
                (PCAModel model, IReadOnlyList<Row> rows) =>
                {
                    // The eigenvector of the larger eigenvalue of the covariance matrix.
                    var (aa, bb, ab) = (Covariance(A, A), Covariance(B, B), Covariance(A, B));
                    var largest = ((aa + bb) / 2) + Math.Sqrt(Math.Pow((aa - bb) / 2, 2) + (ab * ab));
                    var length = Math.Sqrt((ab * ab) + Math.Pow(largest - aa, 2));
                    var (x, y) = (ab / length, (largest - aa) / length);
                    var sign = Math.Sign(model.Pc[0, 0]) * Math.Sign(x);

                    Assert.That(model.Pc.ToArray(), Is.EqualTo(new[] { sign * x, sign * y }).Within(Within));
                    Assert.That(model.ExplainedVariance[0], Is.EqualTo(largest / (aa + bb)).Within(Within));
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [sign * ((x * a) + (y * b))])).Within(Within));
                }
            ),
            Makes(
                (PolynomialExpansion stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (_, rows) => Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [a, a * a, b, a * b, b * b])))
            ),
            Learns(
                (QuantileDiscretizer stage) => stage.SetInputCol("a").SetOutputCol("out").SetNumBuckets(4),
                (Bucketizer model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That(model.GetSplits(), Is.EqualTo(new[] { double.NegativeInfinity, 2, 4, 12, double.PositiveInfinity }));
                    Assert.That(rows.Numbers("out"), Is.EqualTo(new double[] { 0, 1, 1, 2, 2, 3, 3, 3 }));
                }
            ),
            Learns(
                (RobustScaler stage) => stage.SetInputCol("features").SetOutputCol("out").SetWithCentering(true),
                (RobustScalerModel model, IReadOnlyList<Row> rows) =>
                {
                    Assert.That((model.Median, model.Range), Is.EqualTo(((Vector)Vectors.Dense(4, 3), (Vector)Vectors.Dense(10, 6))));
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [(a - 4) / 10, (b - 3) / 6])).Within(Within));
                }
            ),
            Makes(
                (SQLTransformer stage) => stage.SetStatement("SELECT *, a + b AS out FROM __THIS__"),
                (_, rows) => Assert.That(rows.Numbers("out"), Is.EqualTo(A.Zip(B, (a, b) => a + b)))
            ),
            Learns(
                (StandardScaler stage) => stage.SetInputCol("features").SetOutputCol("out"),
                (StandardScalerModel model, IReadOnlyList<Row> rows) =>
                {
                    var (first, second) = (Math.Sqrt(Covariance(A, A) * 8 / 7), Math.Sqrt(Covariance(B, B) * 8 / 7));

                    Assert.That(model.Std.ToArray(), Is.EqualTo(new[] { first, second }).Within(Within));
                    Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [a / first, b / second])).Within(Within));
                }
            ),
            Makes(
                (VectorAssembler stage) => stage.SetInputCols(["b", "features", "a"]).SetOutputCol("out"),
                (_, rows) => Assert.That(rows.Vectors(), Is.EqualTo(OfBoth((a, b) => [b, a, b, a])))
            ),
            Makes(
                (VectorSizeHint stage) => stage.SetInputCol("features").SetSize(2),
                (stage, rows) =>
                {
                    Assert.That(rows.Vectors("features"), Is.EqualTo(OfBoth((a, b) => [a, b])));
                    Assert.That(
                        () => stage.SetSize(3).Transform(Table).Collect().ToList(),
                        Throws.InstanceOf<Microsoft.Spark.JvmException>().With.Message.Contains("size")
                    );
                    stage.SetSize(2);
                }
            ),
        ];
}
