using Microsoft.Spark.Interop;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stat;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Linalg;

[Category("EndToEnd")]
public class JvmLinalgTests
{
    private static IEnumerable<Vector> SomeVectors =>
        [
            Vectors.Dense(),
            Vectors.Dense(1.5, double.NaN, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue),
            Vectors.Sparse(5, [0, 4], [0.1, 1 / 3.0]),
            Vectors.Sparse(3, [], []),
        ];

    private static IEnumerable<Matrix> SomeMatrices =>
        [
            Matrices.Dense(2, 3, [1, 2, 3, double.NaN, 5, 6]),
            Matrices.Dense(2, 3, [1, 2, 3, 4, 5, 6]).Transpose(),
            Matrices.Sparse(2, 3, [0, 2, 3, 4], [0, 1, 0, 1], [1, 2, 3, 4]),
            Matrices.Sparse(2, 3, [0, 2, 3, 4], [0, 1, 0, 1], [1, 2, 3, 4]).Transpose(),
            Matrices.Zeros(0, 0),
        ];

    [SetUp]
    public void StartSpark() => _ = SparkFixture.Session;

    [TestCaseSource(nameof(SomeVectors))]
    public void Vectors_ThereAndBack_AreTheSame(Vector vector)
    {
        var back = JvmLinalg.ToVector(JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, vector));

        Assert.That(back, Is.EqualTo(vector).And.TypeOf(vector.GetType()));
        Assert.That(
            back.ToArray().Select(BitConverter.DoubleToInt64Bits),
            Is.EqualTo(vector.ToArray().Select(BitConverter.DoubleToInt64Bits))
        );
    }

    [TestCaseSource(nameof(SomeMatrices))]
    public void Matrices_ThereAndBack_AreTheSame(Matrix matrix)
    {
        var reference = JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, matrix);
        var back = JvmLinalg.ToMatrix(reference);

        Assert.That(back, Is.EqualTo(matrix).And.TypeOf(matrix.GetType()));
        Assert.That(back.IsTransposed, Is.EqualTo(matrix.IsTransposed));
        Assert.That((int)reference.Invoke("numNonzeros", [])!, Is.EqualTo(matrix.NumNonzeros));
    }

    private static IEnumerable<Vector> WrittenVectors =>
        [.. SomeVectors, Vectors.Dense(1e7, 123456.789, 1e-3, 9.99e-4, -2.5e-7, 1e22, 1 / 3.0, 1e-5 / 3, float.MaxValue)];

    private static IEnumerable<Matrix> WrittenMatrices =>
        [
            .. SomeMatrices,
            Matrices.Eye(30) * 1e8,
            Matrices.Dense(60, 1, [.. Enumerable.Range(0, 60).Select(i => (double)i)]),
            Matrices.Speye(70),
            Matrices.Dense(1, 3, [1e-9, 20, 333]),
        ];

    [TestCaseSource(nameof(WrittenVectors))]
    public void Vectors_AreWrittenAsSparkDoes(Vector vector) =>
        Assert.That(vector.ToString(), Is.EqualTo(JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, vector).Invoke("toString")));

    [TestCaseSource(nameof(WrittenMatrices))]
    public void Matrices_AreWrittenAsSparkDoes(Matrix matrix)
    {
        var reference = JvmLinalg.ToJvm(SparkEnvironment.JvmBridge, matrix);

        Assert.That(matrix.ToString(), Is.EqualTo(reference.Invoke("toString")));
        Assert.That(matrix.ToString(5, 40), Is.EqualTo(reference.Invoke("toString", 5, 40)));
    }

    [Test]
    public void LabelledPoints_AreRowsOfLabelAndFeatures()
    {
        LabeledPoint[] points = [new(0, Vectors.Dense(1, 2)), new(1, Vectors.Sparse(2, (1, 3)))];
        var table = SparkFixture.Session.CreateDataFrame(points);

        Assert.That(table.Columns(), Is.EqualTo(new[] { "label", "features" }));
        Assert.That(table.OrderBy("label").Collect<LabeledPoint>(), Is.EqualTo(points));
        Assert.That(new Microsoft.Spark.ML.Classification.LinearSVC().Fit(table).NumFeatures, Is.EqualTo(2));
    }

    [Test]
    public void LargeArrays_ThereAndBack_TakeNoTimeWorthMentioning()
    {
        var values = Enumerable.Range(0, 1_000_000).Select(i => Math.Sin(i)).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var back = JvmArrays.ToDoubles(JvmArrays.ToJvm(SparkEnvironment.JvmBridge, values));

        Assert.That(back, Is.EqualTo(values));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "element by element it would take minutes");
    }

    [Test]
    public void Strings_WithEveryKindOfCharacter_TravelInArrays()
    {
        string[] words = ["", "ü€😀", "\"quoted\"\\", "line\r\nbreak\t", "\u0000\u2028"];

        Assert.That(new StopWordsRemover().SetStopWords(words).GetStopWords(), Is.EqualTo(words));
    }

    [Test]
    public void Rows_ShowVectorsAndMatrices_AtAnyDepth()
    {
        var session = SparkFixture.Session;
        var vectors = session
            .Sql("SELECT * FROM VALUES (1, array(1D, 2D)), (2, array(0D, 0D)) AS t(id, a)")
            .WithColumn("v", MLFunctions.ArrayToVector(Col("a")))
            .WithColumn("nested", Expr("struct(id, v)"))
            .WithColumn("list", Expr("array(v, v)"))
            .WithColumn("back", MLFunctions.VectorToArray(Col("v")))
            .OrderBy("id");
        var first = vectors.Collect().First();

        Assert.That(first.GetAs<Vector>("v"), Is.EqualTo((Vector)Vectors.Dense(1, 2)));
        Assert.That(first.GetAs<Microsoft.Spark.Sql.Row>("nested").GetAs<Vector>("v"), Is.EqualTo((Vector)Vectors.Dense(1, 2)));
        Assert.That(first.GetAs<Vector[]>("list"), Is.EqualTo(new Vector[] { Vectors.Dense(1, 2), Vectors.Dense(1, 2) }));
        Assert.That(first.GetAs<double[]>("back"), Is.EqualTo(new double[] { 1, 2 }));
    }

    [Test]
    public void Rows_ShowSparseVectors_NullsAndMatrices()
    {
        var encoded = new OneHotEncoder()
            .SetInputCols(["index"])
            .SetOutputCols(["v"])
            .Fit(SparkFixture.Session.Sql("SELECT * FROM VALUES 0D, 1D, 2D AS t(index)"))
            .Transform(SparkFixture.Session.Sql("SELECT 1D AS index"));
        Assert.That(encoded.Collect().Single().Get("v"), Is.EqualTo(Vectors.Sparse(2, [1], [1])).And.TypeOf<SparseVector>());

        var missing = encoded.WithColumn("v", When(Col("index") > 5, Col("v")));
        Assert.That(missing.Collect().Single().Get("v"), Is.Null);

        var matrix = Correlation.Corr(MLTables.Linear(), "features").Collect().Single().Get(0);
        Assert.That(matrix, Is.InstanceOf<Matrix>());
        Assert.That(((Matrix)matrix!)[0, 0], Is.EqualTo(1).Within(1e-12));
        Assert.That(((Matrix)matrix)[0, 1], Is.EqualTo(((Matrix)matrix)[1, 0]).Within(1e-12));
    }

    [Test]
    public void DataFrames_AreMadeOfRecordsWithVectors_AndRowsWithAnyDepth()
    {
        var session = SparkFixture.Session;
        var records = session.CreateDataFrame([
            new Labelled(0, Vectors.Dense(1, double.NaN), Matrices.Diag(1, 2)),
            new Labelled(1, Vectors.Sparse(2, [1], [3]), Matrices.Sparse(1, 2, [0, 0, 1], [0], [5])),
            new Labelled(2, null, null),
        ]);
        var rows = records.OrderBy("Label").Collect().ToList();
        var nested = records.Filter("Label < 2").SelectExpr("Label", "struct(Features, array(Features) AS list) AS s");
        var again = session.CreateDataFrame(nested.Collect(), nested.Schema());

        Assert.That(
            rows.Select(row => row.Get("Features")),
            Is.EqualTo(new Vector?[] { Vectors.Dense(1, double.NaN), Vectors.Sparse(2, [1], [3]), null })
        );
        Assert.That(
            rows.Select(row => row.Get("Matrix")),
            Is.EqualTo(new Matrix?[] { Matrices.Diag(1, 2), Matrices.Dense(1, 2, [0, 5]), null })
        );
        Assert.That(rows[1].Get("Features"), Is.TypeOf<SparseVector>());
        Assert.That(records.Schema().Fields[1].DataType, Is.EqualTo(SQLDataTypes.VectorType));
        Assert.That(records.Schema().Fields[2].DataType, Is.EqualTo(SQLDataTypes.MatrixType));
        Assert.That(again.OrderBy("Label").Collect(), Is.EqualTo(nested.OrderBy("Label").Collect()));
        Assert.That(
            new MaxAbsScaler().SetInputCol("Features").SetOutputCol("out").Fit(records.Filter("Label = 1")).MaxAbs,
            Is.EqualTo((Vector)Vectors.Dense(0, 3))
        );
    }

    [Test]
    public void Literals_HoldVectorsAndMatrices()
    {
        var sparse = Vectors.Sparse(3, [1], [double.NaN]);
        var row = SparkFixture.Session.Range(1).Select(MLFunctions.Lit(sparse), MLFunctions.Lit(Matrices.Diag(1, 2))).Collect().Single();

        Assert.That(row.Get(0), Is.EqualTo(sparse).And.TypeOf<SparseVector>());
        Assert.That(row.Get(1), Is.EqualTo((Matrix)Matrices.Diag(1, 2)));
    }

    private sealed record Labelled(int Label, Vector? Features, Matrix? Matrix);
}
