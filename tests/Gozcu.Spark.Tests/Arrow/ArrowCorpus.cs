using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Arrow;

/// <summary>Arrow streams to begin with: one of every type, and what Spark and its workers have been recorded to send.</summary>
internal static class ArrowCorpus
{
    private static readonly (DataType Type, object Value)[] Samples =
    [
        (new BooleanType(), true),
        (new ByteType(), (sbyte)1),
        (new ShortType(), (short)2),
        (new IntegerType(), 3),
        (new LongType(), 4L),
        (new FloatType(), 1.5f),
        (new DoubleType(), 2.5),
        (new DecimalType(38, 10), 12.5m),
        (new StringType(), "çé"),
        (new BinaryType(), new byte[] { 1, 2, 3 }),
        (new DateType(), new DateOnly(2026, 1, 2)),
        (new TimestampType(), DateTime.UnixEpoch),
        (new TimestampNTZType(), DateTime.UnixEpoch),
        (new DayTimeIntervalType(), TimeSpan.FromHours(1)),
        (new YearMonthIntervalType(), 14),
        (new CalendarIntervalType(), new CalendarInterval(1, 2, 3)),
    ];

    public static IEnumerable<byte[]> Streams()
    {
        foreach (var (type, value) in Samples)
        {
            yield return Write(new StructType([new StructField("c", type)]), [value], [null], [value]);
        }

        yield return Write(new StructType([new StructField("n", new NullType())]), [null], [null]);
        yield return Write(
            new StructType([.. Samples.Select((s, i) => new StructField($"c{i}", s.Type))]),
            [.. Samples.Select(s => s.Value)],
            new object?[Samples.Length]
        );
        yield return Write(
            new StructType([
                new StructField("list", new ArrayType(new StringType())),
                new StructField("lists", new ArrayType(new ArrayType(new IntegerType()))),
                new StructField("nulls", new ArrayType(new NullType())),
                new StructField("map", new MapType(new StringType(), new DoubleType())),
                new StructField(
                    "struct",
                    new StructType([new StructField("x", new LongType()), new StructField("y", new ArrayType(new DateType()))])
                ),
            ]),
            [
                new[] { "a", null },
                new[] { new[] { 1, 2 }, [] },
                new object?[] { null, null },
                new Dictionary<string, double> { ["k"] = 1 },
                new GenericRow([1L, new[] { new DateOnly(2026, 1, 2) }]),
            ],
            [null, null, null, null, null]
        );

        foreach (
            var file in Directory.GetFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Worker", "Vectors"), "*.bin").Order()
        )
        {
            if (Find(File.ReadAllBytes(file)) is { } stream)
            {
                yield return stream;
            }
        }
    }

    private static byte[] Write(StructType schema, params object?[][] rows)
    {
        using var stream = new MemoryStream();
        var batch = RecordBatch.FromRows(schema, rows.Select(r => new GenericRow(r)));
        var writer = new ArrowStreamWriter(stream, batch.Schema);
        writer.Write(batch);
        writer.Write(batch);
        writer.End();
        return stream.ToArray();
    }

    /// <summary>The Arrow stream within what was recorded: from the first message on that is a schema.</summary>
    private static byte[]? Find(byte[] recorded)
    {
        ReadOnlySpan<byte> continuation = [0xff, 0xff, 0xff, 0xff];
        for (var at = recorded.AsSpan().IndexOf(continuation); at >= 0 && at < recorded.Length - 8; at++)
        {
            try
            {
                using var reader = new ArrowStreamReader(new MemoryStream(recorded, at, recorded.Length - at));
                while (reader.Read() is not null)
                {
                    // Whole, or a request that was never sent to its end.
                }

                return recorded[at..];
            }
            catch (Exception e) when (e is ArrowFormatException or EndOfStreamException)
            {
                // Not here.
            }
        }

        return null;
    }
}
