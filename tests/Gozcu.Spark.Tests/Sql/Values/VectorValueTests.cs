using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Values;

[Category("EndToEnd")]
public sealed class VectorValueTests
{
    private static readonly StructType Schema = new([
        new StructField("v", SQLDataTypes.VectorType),
        new StructField("m", SQLDataTypes.MatrixType),
        new StructField("vs", new ArrayType(SQLDataTypes.VectorType)),
        new StructField("map", new MapType(new StringType(), SQLDataTypes.VectorType)),
        new StructField(
            "s",
            new StructType([new StructField("v", SQLDataTypes.VectorType), new StructField("ms", new ArrayType(SQLDataTypes.MatrixType))])
        ),
    ]);

    private static SparkSession Spark => SparkFixture.Session;

    private static Gen<Vector> AnyVector =>
        from values in Gen.Elements(0, 1.5, -2, double.NaN, double.PositiveInfinity, 0.125).ArrayOf(5)
        from sparse in Gen.Elements(true, false)
        select sparse ? (Vector)new DenseVector(values).ToSparse() : new DenseVector(values);

    private static Gen<Matrix> AnyMatrix =>
        from values in Gen.Elements(0, 1.5, -2, 7e10).ArrayOf(6)
        from sparse in Gen.Elements(true, false)
        from transposed in Gen.Elements(true, false)
        select sparse ? (Matrix)new DenseMatrix(2, 3, values).ToSparse() : new DenseMatrix(2, 3, values, transposed);

    [Test]
    public void VectorsAndMatrices_AtAnyDepth_AreTheSameBothWays() =>
        Prop.ForAll(
                AnyVector
                    .Two()
                    .SelectMany(_ => AnyMatrix, (vectors, matrix) => (A: vectors.Item1, B: vectors.Item2, M: matrix))
                    .ToArbitrary(),
                given =>
                {
                    var (a, b, m) = given;
                    object?[] values =
                    [
                        a,
                        m,
                        new[] { a, null, b },
                        new Dictionary<string, Vector?> { ["a"] = a, ["n"] = null },
                        new GenericRow([b, new[] { m }]),
                    ];
                    DataFrame created = Spark.CreateDataFrame([new GenericRow(values), new GenericRow(new object?[5])], Schema);
                    Row[] rows = [.. created.Collect()];
                    Row constants = Spark
                        .Range(1)
                        .Select(
                            Functions.Lit(a),
                            Functions.Lit(m),
                            Functions.Lit(new[] { a, null, b }),
                            Functions.Lit(new Dictionary<string, Vector?> { ["a"] = a, ["n"] = null }),
                            Functions.Lit(new Model(b, [m]))
                        )
                        .First();
                    Row words = created.SelectExpr("cast(v AS string)", "cast(vs[2] AS string)", "cast(s.v AS string)").First();
                    using (Assert.EnterMultipleScope())
                    {
                        Assert.That(rows[0].Values[..4], Is.EqualTo(values[..4]));
                        Assert.That(rows[0].GetAs<Row>("s").Values, Is.EqualTo(new object[] { b, new[] { m } }));
                        Assert.That(rows[1].Values, Is.All.Null);
                        Assert.That(rows[0].Get("v"), Is.TypeOf(a.GetType()));
                        Assert.That(words.Values, Is.EqualTo(new[] { a.ToString(), b.ToString(), b.ToString() }));
                        Assert.That(constants.Values[..4], Is.EqualTo(values[..4]));
                        Assert.That(constants.GetAs<Model>(4).Weights, Is.EqualTo(b));
                        Assert.That(constants.GetAs<Row>(4).Get("Layers"), Is.EqualTo(new[] { m }));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    private sealed record Model(Vector Weights, Matrix[] Layers);
}
