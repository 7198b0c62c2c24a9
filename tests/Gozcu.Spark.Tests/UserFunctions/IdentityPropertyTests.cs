using FsCheck;
using FsCheck.Fluent;
using Gozcu.Spark.Tests.Arrow;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

/// <summary>Random values through functions that return what they are given, on a real Spark.</summary>
[Category("EndToEnd")]
public sealed class IdentityPropertyTests
{
    private const int Rows = 100;

    // Each table is a job, so few of them, with many rows and columns.
    private static readonly Config FewTables = Config.QuickThrowOnFailure.WithMaxTest(4);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Rows_OfAnySchema_ComeBack() =>
        Prop.ForAll(
                ArrowValues
                    .Schemas.Where(s => s.Fields.Count > 0 && s.Fields.All(f => IsReturnable(f.Type)))
                    .SelectMany(
                        schema =>
                            schema.Fields.Aggregate(
                                Gen.Constant<IEnumerable<object?[]>>([]),
                                (columns, field) =>
                                    columns.SelectMany(_ => ArrowValues.Rows(field.Type, Rows), (done, rows) => done.Append(rows))
                            ),
                        (schema, columns) => (Schema: schema, Columns: columns.ToArray())
                    )
                    .ToArbitrary(),
                table =>
                {
                    var schema = ArrowTypes.ToStruct(table.Schema);
                    var bytes = Write(table.Schema, table.Columns);
                    var frame = Spark.Range(0, 1, 1, 1).MapInArrow(_ => new ArrowStreamReader(new MemoryStream(bytes)).ReadAll(), schema);
                    var same = Udf<Row>(row => row, schema);

                    var rows = frame
                        .Select(Struct("*").Alias("given"))
                        .Select(Col("given"), same(Col("given")).Alias("same"))
                        .Collect()
                        .ToList();

                    Assert.That(rows, Has.Count.EqualTo(Rows));
                    foreach (var row in rows)
                    {
                        Assert.That(row.Values[1], Is.EqualTo(row.Values[0]), $"{schema.SimpleString}");
                    }
                }
            )
            .Check(FewTables);

    [Test]
    public void Values_OfEveryDotnetType_ComeBack() =>
        Prop.ForAll(
                Everythings.ArrayOf(Rows).ToArbitrary(),
                given =>
                {
                    var make = Udf<long, Everything>(i => given[i]);
                    var same = Udf<Everything, Everything>(e => e);
                    var check = Udf<long, Everything, string?>((i, e) => Difference(given[i], e));
                    var frame = Spark.Range(0, Rows, 1, 2).Select(Col("id"), same(make(Col("id"))).Alias("e"));

                    var wrong = frame
                        .Select(
                            Col("id"),
                            Col("e"),
                            Same<bool?>("Flag"),
                            Same<sbyte?>("Tiny"),
                            Same<short?>("Small"),
                            Same<int?>("Number"),
                            Same<long?>("Large"),
                            Same<float?>("Single"),
                            Same<double?>("Real"),
                            Same<decimal?>("Money"),
                            Same<string?>("Text"),
                            Same<byte[]?>("Bytes"),
                            Same<DateOnly?>("Day"),
                            Same<DateTime?>("Time"),
                            Same<TimeSpan?>("Span"),
                            Same<int?[]?>("Numbers"),
                            Same<List<string?>?>("Texts"),
                            Same<Dictionary<string, double?>?>("Map"),
                            Same<Inner?>("Inner"),
                            Same<Inner?[]?>("Inners"),
                            Same<Vector?>("Vector")
                        )
                        .SelectExpr("id", Everything.Rebuilt + " AS e")
                        .Select(check(Col("id"), Col("e")).Alias("difference"))
                        .Where("difference IS NOT NULL")
                        .Collect();

                    Assert.That(wrong.Select(r => r.GetAs<string>(0)), Is.Empty);
                }
            )
            .Check(FewTables);

    private static Gen<Everything> Everythings =>
        from numbers in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(8)
        from chances in Gen.Choose(0, 4).ArrayOf(24)
        from text in Gen.Elements("", "a", "çé", "日本語🙂", "a\0b", new string('x', 300))
        select Everything.Of(numbers, chances, text);

    private static Column Same<T>(string field) => Udf<T, T>(value => value)(Col($"e.{field}")).Alias(field);

    /// <summary>Spark 3.5 reads no calendar intervals back; and arrays are no keys of .NET's dictionaries.</summary>
    private static bool IsReturnable(ArrowType type) =>
        type.Kind != ArrowKind.CalendarInterval
        && (type.Kind != ArrowKind.Map || type.Fields[0].Type.Fields[0].Type.Kind != ArrowKind.Binary)
        && type.Fields.All(f => IsReturnable(f.Type));

    private static byte[] Write(ArrowSchema schema, object?[][] columns)
    {
        var builder = new RecordBatchBuilder(schema);
        for (var i = 0; i < columns.Length; i++)
        {
            foreach (var value in columns[i])
            {
                ArrowValues.Append(builder.Columns[i], value);
            }
        }

        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, schema);
        writer.Write(builder.Build());
        writer.End();
        return stream.ToArray();
    }

    private static string? Difference(Everything given, Everything? received) =>
        received is not null && given.Describe() == received.Describe()
            ? null
            : $"given {given.Describe()}, received {received?.Describe()}";

    private sealed record Inner(int? X, string? Y, decimal[]? Z);

    private sealed record Everything(
        bool? Flag,
        sbyte? Tiny,
        short? Small,
        int? Number,
        long? Large,
        float? Single,
        double? Real,
        decimal? Money,
        string? Text,
        byte[]? Bytes,
        DateOnly? Day,
        DateTime? Time,
        TimeSpan? Span,
        int?[]? Numbers,
        List<string?>? Texts,
        Dictionary<string, double?>? Map,
        Inner? Inner,
        Inner?[]? Inners,
        Vector? Vector
    )
    {
        /// <summary>The SQL that makes the struct again of columns with its fields' names.</summary>
        public static string Rebuilt { get; } =
            $"named_struct({string.Join(", ", typeof(Everything).GetProperties().Where(p => p.Name != nameof(Rebuilt)).Select(p => $"'{p.Name}', {p.Name}"))})";

        public static Everything Of(int[] n, int[] chance, string text)
        {
            var large = ((long)n[0] << 32) | (uint)n[1];
            var inner = new Inner(Some(chance[0], n[2]), chance[1] == 0 ? null : text, chance[2] == 0 ? null : [n[3], 0.5m, -n[4] / 8m]);
            return new Everything(
                Some(chance[3], n[0] > 0),
                Some(chance[4], (sbyte)n[0]),
                Some(chance[5], (short)n[1]),
                Some(chance[6], n[2]),
                Some(chance[7], large),
                Some(chance[8], BitConverter.Int32BitsToSingle(n[3])),
                Some(chance[9], BitConverter.Int64BitsToDouble(large)),
                Some(chance[10], large / 1000m),
                chance[11] == 0 ? null : text,
                chance[12] == 0 ? null : BitConverter.GetBytes(large),
                Some(chance[13], DateOnly.FromDayNumber((int)((uint)n[4] % (uint)DateOnly.MaxValue.DayNumber))),
                Some(chance[14], DateTime.UnixEpoch.AddMicroseconds(large % 60_000_000_000_000_000)),
                Some(chance[15], TimeSpan.FromMicroseconds(large / 100)),
                chance[16] == 0 ? null : [n[5], Some(chance[0], n[6]), 0],
                chance[17] == 0 ? null : [text, null, ""],
                chance[18] == 0 ? null : new() { [text] = null, [text + "2"] = n[7] / 3.0 },
                chance[19] == 0 ? null : inner,
                chance[20] == 0 ? null : [inner, chance[21] == 0 ? null : inner with { X = 7 }],
                chance[22] switch
                {
                    0 => null,
                    1 => Vectors.Sparse(100, [3, 50], [n[0], n[1] / 7.0]),
                    _ => Vectors.Dense(n[2], n[3] / 7.0, 0),
                }
            );
        }

        public string Describe() =>
            string.Join(
                "|",
                Flag,
                Tiny,
                Small,
                Number,
                Large,
                Single is { } f ? BitConverter.SingleToInt32Bits(float.IsNaN(f) ? float.NaN : f) : null,
                Real is { } d ? BitConverter.DoubleToInt64Bits(double.IsNaN(d) ? double.NaN : d) : null,
                Money?.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture),
                Text ?? "null",
                Bytes is null ? "null" : Convert.ToHexString(Bytes),
                Day?.DayNumber,
                Time?.Ticks,
                Span?.Ticks,
                Numbers is null
                    ? "null"
                    : string.Join(",", Numbers.Select(x => x?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null")),
                Texts is null ? "null" : string.Join(",", Texts.Select(x => x ?? "null")),
                Map is null
                    ? "null"
                    : string.Join(
                        ",",
                        Map.OrderBy(p => p.Key, StringComparer.Ordinal)
                            .Select(p => $"{p.Key}={p.Value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "null"}")
                    ),
                Describe(Inner),
                Inners is null ? "null" : string.Join(",", Inners.Select(Describe)),
                Vector?.ToString() ?? "null"
            );

        private static string Describe(Inner? inner) =>
            inner is null
                ? "null"
                : $"({inner.X},{inner.Y ?? "null"},{(inner.Z is null ? "null" : string.Join(";", inner.Z.Select(z => z.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture))))})";

        private static T? Some<T>(int chance, T value)
            where T : struct => chance == 0 ? null : value;
    }
}
