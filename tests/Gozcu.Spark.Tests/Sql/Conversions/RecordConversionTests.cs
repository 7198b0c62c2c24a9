using System.ComponentModel.DataAnnotations.Schema;
using System.Data.SqlTypes;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Conversions;

[Category("Unit")]
public sealed class RecordConversionTests
{
    [Test]
    public void Record_NestedAndNull_ComesBack()
    {
        Trip?[] trips =
        [
            new("t", new Point(1, 2.5), [new Point(3, null)], new() { ["k"] = new Point(4, 0) }, 1.25m, null),
            null,
            new("", new Point(0, null), [], [], -1m, new Point(5, 6)),
        ];

        Assert.That(RoundTrip(trips).Select(Describe), Is.EqualTo(trips.Select(Describe)));
    }

    [Test]
    public void Record_Type_IsAStructOfItsProperties() =>
        Assert.That(
            DotnetTypes.ToDataType(typeof(Trip)).SimpleString,
            Is.EqualTo(
                "struct<Name:string,Start:struct<X:integer,Y:double>,Stops:array<struct<X:integer,Y:double>>,Places:map<string,struct<X:integer,Y:double>>,Cost:decimal(28,12),End:struct<X:integer,Y:double>>"
            )
        );

    [Test]
    public void ClassWithSetters_IsFilledByName()
    {
        var column = Write(
            new StructType([
                new StructField("extra", new StringType()),
                new StructField("COUNT", new LongType()),
                new StructField("station_name", new StringType()),
            ]),
            new GenericRow(["?", 3L, "north"])
        );

        var station = Read<Station>(column)[0];

        Assert.That((station!.Name, station.Count, station.Computed), Is.EqualTo(("north", 3L, 6L)));
    }

    [Test]
    public void Tuple_IsAStructByPlace()
    {
        (int, string?)[] pairs = [(1, "a"), (2, null)];

        Assert.That(DotnetTypes.ToDataType(typeof((int, string))).SimpleString, Is.EqualTo("struct<_1:integer,_2:string>"));
        Assert.That(RoundTrip(pairs), Is.EqualTo(pairs));
    }

    [Test]
    public void Record_OptionalParameter_MayBeMissing()
    {
        var column = Write(new StructType([new StructField("a", new IntegerType())]), new GenericRow([1]));

        Assert.That(Read<Optional>(column), Is.EqualTo(new[] { new Optional(1, "default", 7) }));
    }

    [Test]
    public void Record_MissingField_IsNamed()
    {
        var column = Write(new StructType([new StructField("x", new IntegerType())]), new GenericRow([1]));

        Assert.That(
            () => Read<Point>(column),
            Throws.TypeOf<InvalidCastException>().With.Message.Contains("Point.Y has no field of its name").And.Message.Contains("has: x")
        );
    }

    [Test]
    public void Record_FieldOfAnotherType_IsNamed()
    {
        var column = Write(
            new StructType([new StructField("X", new StringType()), new StructField("Y", new DoubleType())]),
            new GenericRow(["one", 1.0])
        );

        Assert.That(
            () => Read<Point>(column),
            Throws.TypeOf<InvalidCastException>().With.Message.StartsWith("Point.X: The column is string, which does not become Int32")
        );
    }

    [Test]
    public void Record_NullInAFieldWithoutNull_IsNamed()
    {
        var column = Write(
            new StructType([new StructField("X", new IntegerType()), new StructField("Y", new DoubleType())]),
            new GenericRow([null, 1.0])
        );

        Assert.That(
            () => Read<Point>(column),
            Throws.TypeOf<NullValueException>().With.Message.EqualTo("Point.X is null, which Int32 cannot hold; declare it as Int32?.")
        );
    }

    [Test]
    public void Record_ContainingItself_IsRefused() =>
        Assert.That(
            () => DotnetTypes.ToDataType(typeof(Node)),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("Node.Next cannot be a column. Node contains itself")
        );

    [Test]
    public void RecordsInsideRows_AreWritten()
    {
        var type = new StructType([
            new StructField("p", new ArrayType(DotnetTypes.ToDataType(typeof(Point)))),
            new StructField("v", SQLDataTypes.VectorType),
        ]);

        var row = Read<Row>(Write(type, new GenericRow([new[] { new Point(1, null) }, Vectors.Dense(1, 2)])))[0]!;

        Assert.That(row.GetAs<Row[]>(0)[0].Values, Is.EqualTo(new object?[] { 1, null }));
        Assert.That(row.GetAs<Row>(1).GetAs<double[]>("values"), Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [Test]
    public void Vectors_DenseSparseAndNull_ComeBack()
    {
        Vector?[] vectors = [Vectors.Dense(1, 0, double.NaN), null, Vectors.Sparse(5, [1, 4], [2.0, -3.0]), Vectors.Dense([])];

        Assert.That(RoundTrip(vectors), Is.EqualTo(vectors));
        Assert.That(RoundTrip(vectors)[2], Is.TypeOf<SparseVector>());
        Assert.That(RoundTrip(new[] { new DenseVector([1, 2]) })[0].ToArray(), Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [Test]
    public void Matrices_OfBothForms_ComeBack()
    {
        Matrix?[] matrices = [Matrices.Dense(2, 2, [1, 2, 3, 4]), null, Matrices.Sparse(2, 2, [0, 1, 2], [0, 1], [5, 6])];

        Assert.That(RoundTrip(matrices), Is.EqualTo(matrices));
    }

    [Test]
    public void SqlDecimal_AllDigits_ComeBack()
    {
        SqlDecimal[] values =
        [
            SqlDecimal.Parse("99999999999999999999.999999999999999999"),
            SqlDecimal.Parse("-99999999999999999999.999999999999999999"),
            SqlDecimal.Parse("0.000000000000000001"),
            SqlDecimal.Parse("0"),
            SqlDecimal.Parse("12.5"),
        ];

        Assert.That(RoundTrip(values).Select(v => v.ToString().TrimEnd('0').TrimEnd('.')), Is.EqualTo(values.Select(v => v.ToString())));
    }

    [Test]
    public void SqlDecimal_TooLarge_IsRefused() =>
        Assert.That(
            () => RoundTrip(SqlDecimal.Parse("100000000000000000000")),
            Throws.TypeOf<OverflowException>().With.Message.Contains("does not fit in decimal(38,18)")
        );

    private static T[] RoundTrip<T>(params T[] values)
    {
        var builder = ColumnBuilder.Create(ArrowTypes.ToArrow(DotnetTypes.ToDataType(typeof(T))));
        var writer = ColumnWriters.Create<T>(builder, "values");
        foreach (var value in values)
        {
            writer.Append(value);
        }

        return Read<T>(builder.Build())!;
    }

    private static T?[] Read<T>(ArrowColumn column)
    {
        var reader = ColumnReaders.Create<T?>(column.Type);
        reader.Bind(column);
        return reader.Read(0, column.Length).ToArray();
    }

    private static ArrowColumn Write(StructType type, params GenericRow[] rows)
    {
        var builder = ColumnBuilder.Create(ArrowTypes.ToArrow(type));
        var writer = new ObjectWriter(builder, "values");
        foreach (var row in rows)
        {
            writer.Append(row);
        }

        return builder.Build();
    }

    private static string Describe(Trip? trip) =>
        trip is null
            ? "null"
            : $"{trip.Name} {trip.Start} {string.Join(";", trip.Stops)} {string.Join(";", trip.Places)} {trip.Cost:0.##} {trip.End}";

    public sealed record Point(int X, double? Y);

    public sealed record Trip(string Name, Point Start, List<Point> Stops, Dictionary<string, Point> Places, decimal Cost, Point? End);

    private sealed class Station
    {
        [Column("station_name")]
        public string Name { get; set; } = "";

        public long Count { get; init; }

        public long Computed => 2 * Count;

        [NotMapped]
        public string Ignored { get; set; } = "";
    }

    private sealed record Optional(int A, string B = "default", int C = 7);

    private sealed record Node(int Value, Node? Next);
}
