using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Gozcu.Spark.Tests.Arrow;

[Category("Unit")]
public sealed class ArrowStreamPropertyTests
{
    private static readonly Arbitrary<Table> Tables = (
        from schema in ArrowValues.Schemas
        from sizes in Gen.Elements(0, 1, 7, 8, 9, 20).ListOf()
        from batches in sizes.Take(3).Aggregate(Gen.Constant<IEnumerable<object?[][]>>([]), (all, size) => Batches(all, schema, size))
        select new Table(schema, [.. batches])
    ).ToArbitrary();

    [Test]
    public void RoundTrip_AnySchema_GivesTheSameValues() =>
        Prop.ForAll(
                Tables,
                table =>
                {
                    using var reader = new ArrowStreamReader(new MemoryStream(table.Write()));
                    Assert.That(reader.Schema, Is.EqualTo(table.Schema));
                    foreach (var batch in table.Batches)
                    {
                        AssertSame(reader.Read()!, batch);
                    }

                    Assert.That(reader.Read(), Is.Null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Clone_AnyBatch_StaysValid() =>
        Prop.ForAll(
                Tables,
                table =>
                {
                    using var reader = new ArrowStreamReader(new MemoryStream(table.Write()));
                    var clones = reader.ReadAll().Select(batch => batch.Clone()).ToArray();
                    Assert.That(clones, Has.Length.EqualTo(table.Batches.Length));
                    for (var i = 0; i < clones.Length; i++)
                    {
                        AssertSame(clones[i], table.Batches[i]);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Reader_DamagedBytes_FailsWithoutReadingElsewhere() =>
        Prop.ForAll(
                Tables.Generator.SelectMany(_ => Gen.Choose(0, int.MaxValue), (table, seed) => (table, seed)).ToArbitrary(),
                sample =>
                {
                    var bytes = sample.table.Write();
                    var random = new Random(sample.seed);
                    for (var i = random.Next(1, 4); i > 0; i--)
                    {
                        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                    }

                    if (random.Next(4) == 0)
                    {
                        bytes = bytes[..random.Next(bytes.Length)];
                    }

                    ReadAll(bytes);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void ReadAll(byte[] bytes)
    {
        try
        {
            using var reader = new ArrowStreamReader(new MemoryStream(bytes));
            foreach (var batch in reader.ReadAll())
            {
                foreach (var column in batch.Columns)
                {
                    // A damaged stream may claim any number of nulls, which need no bytes.
                    for (var row = 0; row < Math.Min(column.Length, 1000); row++)
                    {
                        ReadValue(column, row);
                    }
                }
            }
        }
        catch (Exception e) when (e is ArrowFormatException or EndOfStreamException)
        {
            // What damage is expected to give.
        }
    }

    private static void ReadValue(ArrowColumn column, int row)
    {
        try
        {
            column.GetValue(row);
        }
        catch (Exception e) when (e is ArrowFormatException or ArgumentOutOfRangeException or OverflowException)
        {
            // Offsets that point elsewhere, and numbers that are no date or decimal.
        }
    }

    private static Gen<IEnumerable<object?[][]>> Batches(Gen<IEnumerable<object?[][]>> all, ArrowSchema schema, int size) =>
        all.SelectMany(
            _ =>
                schema.Fields.Aggregate(
                    Gen.Constant<IEnumerable<object?[]>>([]),
                    (columns, field) => columns.SelectMany(_ => ArrowValues.Rows(field.Type, size), (done, rows) => done.Append(rows))
                ),
            (batches, batch) => batches.Append(batch.ToArray())
        );

    private static void AssertSame(RecordBatch batch, object?[][] columns)
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

    private sealed record Table(ArrowSchema Schema, object?[][][] Batches)
    {
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
    }
}
