using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Gozcu.Spark.Tests.Arrow;

/// <summary>A schema, and batches of columns with the values that <see cref="ArrowColumn.GetValue"/> gives.</summary>
internal sealed record ArrowTable(ArrowSchema Schema, object?[][][] Batches)
{
    /// <summary>Tables of any types and sizes.</summary>
    public static Arbitrary<ArrowTable> Any { get; } =
        (
            from schema in ArrowValues.Schemas
            from sizes in Gen.Elements(0, 1, 7, 8, 9, 20).ListOf()
            from batches in sizes.Take(3).Aggregate(Gen.Constant<IEnumerable<object?[][]>>([]), (all, size) => WithBatch(all, schema, size))
            select new ArrowTable(schema, [.. batches])
        ).ToArbitrary();

    /// <summary>Returns the table as a stream, written by the writer under test.</summary>
    public byte[] Write()
    {
        var stream = new MemoryStream();
        var builder = new RecordBatchBuilder(Schema);
        var writer = new ArrowStreamWriter(stream, Schema);
        foreach (var batch in Batches)
        {
            builder.Clear();
            for (var i = 0; i < batch.Length; i++)
            {
                foreach (var value in batch[i])
                {
                    ArrowValues.Append(builder.Columns[i], value);
                }
            }

            writer.Write(builder.Build());
        }
        writer.End();

        return stream.ToArray();
    }

    public static void AssertSame(RecordBatch batch, object?[][] columns)
    {
        Assert.That(batch.Columns, Has.Count.EqualTo(columns.Length));
        for (var i = 0; i < columns.Length; i++)
        {
            Assert.That(batch[i].Length, Is.EqualTo(columns[i].Length));
            Assert.That(batch[i].NullCount, Is.EqualTo(columns[i].Count(v => v is null)));
            Assert.That(
                Enumerable.Range(0, batch[i].Length).Select(batch[i].GetValue).ToArray(),
                Is.EqualTo(columns[i]),
                $"{batch.Schema.Fields[i]}"
            );
        }
    }

    private static Gen<IEnumerable<object?[][]>> WithBatch(Gen<IEnumerable<object?[][]>> all, ArrowSchema schema, int size) =>
        all.SelectMany(
            _ =>
                schema.Fields.Aggregate(
                    Gen.Constant<IEnumerable<object?[]>>([]),
                    (columns, field) => columns.SelectMany(_ => ArrowValues.Rows(field.Type, size), (done, rows) => done.Append(rows))
                ),
            (batches, batch) => batches.Append(batch.ToArray())
        );
}
