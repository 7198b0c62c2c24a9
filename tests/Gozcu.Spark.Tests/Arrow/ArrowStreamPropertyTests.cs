using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Gozcu.Spark.Tests.Arrow;

[Category("Unit")]
public sealed class ArrowStreamPropertyTests
{
    [Test]
    public void RoundTrip_AnySchema_GivesTheSameValues() =>
        Prop.ForAll(
                ArrowTable.Any,
                table =>
                {
                    using var reader = new ArrowStreamReader(new MemoryStream(table.Write()));
                    Assert.That(reader.Schema, Is.EqualTo(table.Schema));
                    foreach (var batch in table.Batches)
                    {
                        ArrowTable.AssertSame(reader.Read()!, batch);
                    }

                    Assert.That(reader.Read(), Is.Null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Clone_AnyBatch_StaysValid() =>
        Prop.ForAll(
                ArrowTable.Any,
                table =>
                {
                    using var reader = new ArrowStreamReader(new MemoryStream(table.Write()));
                    var clones = reader.ReadAll().Select(batch => batch.Clone()).ToArray();
                    Assert.That(clones, Has.Length.EqualTo(table.Batches.Length));
                    for (var i = 0; i < clones.Length; i++)
                    {
                        ArrowTable.AssertSame(clones[i], table.Batches[i]);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Reader_DamagedBytes_FailsWithoutReadingElsewhere() =>
        Prop.ForAll(
                ArrowTable.Any.Generator.SelectMany(_ => Gen.Choose(0, int.MaxValue), (table, seed) => (table, seed)).ToArbitrary(),
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
}
