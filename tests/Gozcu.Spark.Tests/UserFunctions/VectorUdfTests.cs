using Microsoft.Spark;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class VectorUdfTests
{
    private static readonly StructType Schema = new([
        new StructField("id", new IntegerType()),
        new StructField("features", SQLDataTypes.VectorType),
    ]);

    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame Table =>
        Spark.CreateDataFrame(
            [
                new GenericRow([0, Vectors.Dense(3, 4)]),
                new GenericRow([1, Vectors.Sparse(4, [1, 3], [6.0, 8.0])]),
                new GenericRow([2, null]),
            ],
            Schema
        );

    [Test]
    public void Vector_AsArgument_IsThatOfTheColumn()
    {
        var norm = Udf<Vector?, double?>(v => v is null ? null : Math.Sqrt(v.Dot(v)));
        var kind = Udf<Vector?, string>(v => v?.GetType().Name ?? "none");
        var size = Udf<double[]?, int>(v => v?.Length ?? -1);

        var rows = Table.Select(norm(Col("features")), kind(Col("features")), size(Col("features"))).Collect();

        Assert.That(
            rows.Select(r => r.Values),
            Is.EqualTo(new object?[][] { [5.0, "DenseVector", 2], [10.0, "SparseVector", 4], [null, "none", -1] })
        );
    }

    [Test]
    public void Vector_Returned_IsAColumnThatMLlibTakes()
    {
        var twice = Udf<Vector?, Vector?>(v => v is null ? null : Vectors.Dense([.. v.ToArray().Select(x => 2 * x)]));
        var doubled = Table.WithColumn("doubled", twice(Col("features")));

        Assert.That(doubled.Schema().Fields[^1].DataType.Json, Is.EqualTo(SQLDataTypes.VectorType.Json));
        Assert.That(
            doubled.Collect().Select(r => r.Values[2]),
            Is.EqualTo(new object?[] { Vectors.Dense(6, 8), Vectors.Dense(0, 12, 0, 16), null })
        );

        var normalised = new Normalizer().SetInputCol("doubled").SetOutputCol("unit").Transform(doubled.Where("id < 2"));
        Assert.That(
            normalised.Collect().Select(r => r.Get("unit")),
            Is.EqualTo(new object[] { Vectors.Dense(0.6, 0.8), Vectors.Dense(0, 0.6, 0, 0.8) })
        );
    }

    [Test]
    public void Vector_ReturnedInSeveralPlaces_ChainsAndNests()
    {
        var sparse = Udf<int, SparseVector>(i => new SparseVector(5, [i], [i + 1.0]));
        var sum = Udf<Vector, double>(v => v.ToArray().Sum());
        var pair = Udf<Vector, Vector[]>(v => [v, v.ToSparse()]);

        var frame = Table.Select(sum(sparse(Col("id"))).Alias("s"), sparse(Col("id")).Alias("v"), pair(sparse(Col("id"))).Alias("p"));

        Assert.That(frame.Columns(), Is.EqualTo(new[] { "s", "v", "p" }));
        var rows = frame.Where(sum(Col("v")).Gt(1)).Collect().ToList();
        Assert.That(rows.Select(r => r.GetAs<double>("s")), Is.EqualTo(new[] { 2.0, 3.0 }));
        Assert.That(rows[0].Get("v"), Is.EqualTo(Vectors.Dense(0, 2, 0, 0, 0)).And.TypeOf<SparseVector>());
        Assert.That(rows[0].GetAs<Vector[]>("p")[1], Is.EqualTo(Vectors.Dense(0, 2, 0, 0, 0)));
    }

    [Test]
    public void Vectors_InMapsStructsAndArrays_GoThroughFunctions()
    {
        var frame = Table
            .Select(
                Map(Lit("k"), Col("features")).Alias("m"),
                Array(Map(Lit("a"), Array(Col("features"), Lit(null)))).Alias("ms"),
                Struct(Col("id").Alias("Id"), Map(Lit("f"), Col("features")).Alias("Parts")).Alias("s")
            )
            .Limit(2);
        var m = Udf<Dictionary<string, Vector?>, Dictionary<string, Vector?>>(map =>
            new() { ["twice"] = Twice(map["k"]), ["none"] = null }
        );
        var ms = Udf<Dictionary<string, Vector?[]>[], Dictionary<string, Vector?[]>[]>(maps =>
            [.. maps.Select(map => map.ToDictionary(pair => pair.Key, pair => pair.Value.Select(Twice).ToArray()))]
        );
        var s = Udf<Parted, Parted>(part => new Parted(part.Id + 1, part.Parts.ToDictionary(pair => pair.Key, pair => Twice(pair.Value))));
        var made = frame.Select(m(Col("m")).Alias("m"), ms(Col("ms")).Alias("ms"), s(Col("s")).Alias("s"));
        Row[] rows = [.. made.Collect()];

        Assert.That(made.Schema().Fields[0].DataType.Json, Is.EqualTo(new MapType(new StringType(), SQLDataTypes.VectorType).Json));
        Assert.That(
            rows[0].GetAs<Dictionary<string, Vector?>>("m"),
            Is.EqualTo(new Dictionary<string, Vector?> { ["twice"] = Vectors.Dense(6, 8), ["none"] = null })
        );
        Assert.That(
            rows[1].Get("m"),
            Is.EqualTo(new Dictionary<string, Vector?> { ["twice"] = Vectors.Dense(0, 12, 0, 16), ["none"] = null })
        );
        Assert.That(
            rows[1].GetAs<Dictionary<string, Vector?[]>[]>("ms")[0]["a"],
            Is.EqualTo(new Vector?[] { Vectors.Dense(0, 12, 0, 16), null })
        );
        Assert.That(rows[1].GetAs<Parted>("s").Id, Is.EqualTo(2));
        Assert.That(rows[1].GetAs<Parted>("s").Parts["f"], Is.EqualTo(Vectors.Dense(0, 12, 0, 16)));
        Assert.That(
            new Normalizer().SetInputCol("v").SetOutputCol("u").Transform(made.Select(Col("m")["twice"].Alias("v"))).First().Get("u"),
            Is.EqualTo(Vectors.Dense(0.6, 0.8))
        );
    }

    [Test]
    public void Vector_Column_KeepsTheFunctionsName()
    {
        var frame = Table.Select(Udf<int, Vector>(Unit)(Col("id")));

        Assert.That(frame.Columns(), Is.EqualTo(new[] { "Unit(id)" }));
    }

    [Test]
    public void Vector_RegisteredForSql_WorksAsArgumentAndIsRefusedAsResult()
    {
        Spark.Udf().Register<Vector?, double>("first_of", v => v?[0] ?? -1);
        Table.CreateOrReplaceTempView("vectors_for_sql");

        Assert.That(
            Spark.Sql("SELECT first_of(features) FROM vectors_for_sql").Collect().Select(r => r.GetAs<double>(0)),
            Is.EqualTo(new[] { 3.0, 0, -1 })
        );
        Assert.That(
            () => Spark.Udf().Register<int, Vector>("unit", Unit),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("ArrayToVector")
        );
    }

    private static Vector? Twice(Vector? vector) => vector is null ? null : Vectors.Dense([.. vector.ToArray().Select(x => 2 * x)]);

    private static Vector Unit(int i) => Vectors.Dense(i);

    private sealed record Parted(int Id, Dictionary<string, Vector?> Parts);
}
