using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("Unit")]
public sealed class UdfRunnerTests
{
    private static readonly StructType PointSchema = new([
        new StructField("p", new StructType([new StructField("x", new IntegerType()), new StructField("y", new DoubleType())])),
        new StructField("factor", new DoubleType()),
    ]);

    private static RecordBatch Points =>
        RecordBatch.FromRows(
            PointSchema,
            new GenericRow([new GenericRow([1, 2.5]), 10.0]),
            new GenericRow([null, 10.0]),
            new GenericRow([new GenericRow([3, null]), 1.0])
        );

    [Test]
    public void Run_Values_AreConvertedAsOnAnExecutor()
    {
        Assert.That(UdfRunner.Run<string?, int?>(s => s?.Length, ["a", null, "çé"]), Is.EqualTo(new int?[] { 1, null, 2 }));
        Assert.That(UdfRunner.Run<int, double, double>((a, b) => a * b, [(2, 1.5), (3, 0)]), Is.EqualTo(new[] { 3.0, 0 }));
        Assert.That(UdfRunner.Run((Vector v) => v.Size, [Vectors.Dense(1, 2)]), Is.EqualTo(new[] { 2 }));

        // Spark's timestamps have microseconds.
        Assert.That(
            UdfRunner.Run((DateTime t) => t, [DateTime.UnixEpoch.AddTicks(19)]),
            Is.EqualTo(new[] { DateTime.UnixEpoch.AddTicks(10) })
        );
    }

    [Test]
    public void Run_RowUdf_OverABatch()
    {
        var asRow = Udf<Row?, double, double?>((p, f) => p?.GetAs<double?>("y") * f);
        var asRecord = Udf<Point?, double, double?>((p, f) => p?.Y * f);

        Assert.That(UdfRunner.Run<double?>(asRow, Points), Is.EqualTo(new double?[] { 25, null, null }));
        Assert.That(UdfRunner.Run<double?>(asRecord, Points), Is.EqualTo(new double?[] { 25, null, null }));
        Assert.That(UdfRunner.Run<Point?>(Udf<Point?, double, Point?>((p, _) => p), Points)[2], Is.EqualTo(new Point(3, null)));
    }

    [Test]
    public void Run_ColumnFunctions_OverABatch()
    {
        var twice = ColumnUdf(
            (DoubleColumn x, DoubleColumnBuilder result) =>
            {
                foreach (var value in x.Values)
                {
                    result.Append(2 * value);
                }
            }
        );
        var same = ColumnIteratorUdf(batches => batches.Select(columns => (DoubleColumn)columns[0]));
        var batch = new RecordBatch(new ArrowSchema(new ArrowField("x", ArrowType.Double)), DoubleColumn.From(1, 2));

        Assert.That(UdfRunner.Run<double>(twice, batch), Is.EqualTo(new[] { 2.0, 4 }));
        Assert.That(UdfRunner.Run<double>(same, batch), Is.EqualTo(new[] { 1.0, 2 }));
    }

    [Test]
    public void RunMap_GivesTheDeclaredColumns()
    {
        var schema = new StructType([new StructField("factor", new DoubleType())]);

        var result = UdfRunner.RunMap(
            batches => batches.Select(b => new RecordBatch(new ArrowSchema(new ArrowField("factor", ArrowType.Double)), b["factor"])),
            schema,
            Points,
            Points
        );

        Assert.That(result.Select(b => b.Column<DoubleColumn>(0).Values.ToArray()), Is.All.EqualTo(new[] { 10.0, 10, 1 }));
        Assert.That(
            () => UdfRunner.RunMap(batches => batches, schema, Points),
            Throws.TypeOf<UdfException>().With.Message.Contains("is declared to return the columns")
        );
    }

    [Test]
    public void Run_WhatIsCaptured_Travels()
    {
        var seen = new List<int>();
        using var stream = new MemoryStream();

        Assert.That(UdfRunner.Run((int x) => Remember(seen, x), [1, 2]), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(seen, Is.Empty);
        Assert.That(() => UdfRunner.Run((int x) => x + (int)stream.Length, [1]), Throws.TypeOf<ClosureException>());
    }

    [Test]
    public void Run_FunctionThatThrows_IsNamedWithItsRow() =>
        Assert.That(
            () => UdfRunner.Run<int, int>(Explode, [1, 42]),
            Throws
                .TypeOf<UdfException>()
                .With.Message.EqualTo("C# function 'Explode' failed on row 1 of its batch, arguments (42).")
                .And.InnerException.TypeOf<FormatException>()
        );

    [Test]
    public void Run_NullForAValueType_SaysWhatToDeclare()
    {
        var nulls = RecordBatch.FromRows(
            new StructType([new StructField("x", new IntegerType())]),
            new GenericRow([1]),
            new GenericRow([null])
        );

        Assert.That(
            () => UdfRunner.Run<int>(Udf<int, int>(x => x), nulls),
            Throws
                .TypeOf<UdfException>()
                .With.Message.Contains("argument 1 is null in row 1 of its batch")
                .And.Message.Contains("as Int32?")
        );
        Assert.That(
            () => UdfRunner.Run<double>(Udf<StrictPoint, double, double>((p, _) => p.Y), Points),
            Throws.TypeOf<UdfException>().With.Message.Contains("argument 1: StrictPoint.Y is null in row 2 of its batch")
        );
    }

    [Test]
    public void Run_NullWhereTheTypeHasNone_IsRefused()
    {
        var type = new StructType([new StructField("A", new StringType(), isNullable: false)]);

        Assert.That(
            () => UdfRunner.Run(Udf<Row?, double, Row>((_, _) => new GenericRow([null]), type), Points),
            Throws.TypeOf<UdfException>().With.InnerException.Message.Contains("not nullable")
        );
        Assert.That(
            () => UdfRunner.Run(Udf<Row?, double, Named>((_, _) => new Named(null), type), Points),
            Throws.TypeOf<UdfException>().With.InnerException.Message.Contains("A is null, but its column is not nullable")
        );
        Assert.That(
            () =>
                UdfRunner.Run(
                    Udf<Row?, double, string?[]>((_, _) => ["a", null], new ArrayType(new StringType(), containsNull: false)),
                    Points
                ),
            Throws
                .TypeOf<UdfException>()
                .With.Message.Contains("declares 'element' in what it returns as not nullable, but returned 3 nulls")
        );
    }

    [Test]
    public void Run_ErrorsAsNulls_AreNullInTheirRowsOnly()
    {
        var parse = Udf<string?, double>(
            s => double.Parse(s!, System.Globalization.CultureInfo.InvariantCulture),
            new UdfOptions { OnError = UdfErrorMode.ReturnNull }
        );
        string?[] texts = [.. Enumerable.Range(0, 2_000).Select(i => i % 700 == 3 ? "x" : $"{i}"), null, "7"];
        var batch = new RecordBatch(new ArrowSchema(new ArrowField("s", ArrowType.String)), StringColumn.From(texts));

        Assert.That(
            UdfRunner.Run<double?>(parse, batch),
            Is.EqualTo(
                texts.Select(t => t is null or "x" ? null : (double?)double.Parse(t, System.Globalization.CultureInfo.InvariantCulture))
            )
        );
    }

    [Test]
    public void Run_Errors_AreCounted()
    {
        var errors = new UdfErrors();
        var invert = Udf<int, int>(x => 10 / x, new UdfOptions { OnError = UdfErrorMode.ReturnNull, Errors = errors });
        var batch = RecordBatch.FromRows(
            new StructType([new StructField("x", new IntegerType())]),
            new GenericRow([5]),
            new GenericRow([0]),
            new GenericRow([null])
        );

        Assert.That(UdfRunner.Run<int?>(invert, batch), Is.EqualTo(new int?[] { 2, null, null }));
        Assert.That(errors.Count, Is.EqualTo(2));
        Assert.That(errors.Value.Select(e => e.Row), Is.EqualTo(new[] { "arguments (0)", "arguments (null)" }));
        Assert.That(
            () => Udf<int, int>(x => x, new UdfOptions { Errors = errors }),
            Throws.ArgumentException.With.Message.Contains("OnError")
        );
    }

    [Test]
    public void Run_ResultsThatDoNotFit_AreNullsWithoutTraces()
    {
        var options = new UdfOptions { OnError = UdfErrorMode.ReturnNull, ReturnType = new ArrayType(new DecimalType(3, 0)) };
        var digits = Udf<int, decimal[]?>(n => n == 0 ? null : [n, 10 * n, 100 * n], options);
        var batch = RecordBatch.FromRows(
            new StructType([new StructField("n", new IntegerType())]),
            Enumerable.Range(0, 20).Select(n => new GenericRow([n]))
        );

        Assert.That(
            UdfRunner.Run<decimal[]?>(digits, batch),
            Is.EqualTo(Enumerable.Range(0, 20).Select(n => n is 0 or > 9 ? null : new decimal[] { n, 10 * n, 100 * n }))
        );
    }

    [Test]
    public void Run_ArgumentsThatCannotBeRead_AreNullsToo()
    {
        var batch = RecordBatch.FromRows(
            new StructType([new StructField("d", new DecimalType(38, 0))]),
            new GenericRow([1m]),
            new GenericRow([2m])
        );
        var beyond = new DecimalColumnBuilder(ArrowType.Decimal(38, 0));
        beyond.Append(5);
        beyond.Append(Int128.Parse("99999999999999999999999999999999999999", System.Globalization.CultureInfo.InvariantCulture));
        beyond.AppendNull();
        var next = Udf<decimal, decimal>(d => d + 1, new UdfOptions { OnError = UdfErrorMode.ReturnNull });

        Assert.That(UdfRunner.Run<decimal?>(next, batch), Is.EqualTo(new decimal?[] { 2, 3 }));
        Assert.That(
            UdfRunner.Run<decimal?>(next, new RecordBatch(batch.Schema, beyond.Build())),
            Is.EqualTo(new decimal?[] { 6, null, null })
        );
    }

    private static int Remember(List<int> seen, int x)
    {
        seen.Add(x);
        return x;
    }

    private static int Explode(int x) => x == 42 ? throw new FormatException($"no {x}") : x;

    private sealed record Point(int X, double? Y);

    private sealed record Named(string? A);

    private sealed record StrictPoint(double Y);
}
