using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Arrow;

[Category("Unit")]
public sealed class SliceTests
{
    [Test]
    public void Slice_EveryRangeOfEveryKind_ShowsTheSameValues()
    {
        var batch = Batch(21);
        var whole = Rows(batch);
        for (var start = 0; start <= batch.Length; start++)
        {
            for (var length = 0; length <= batch.Length - start; length++)
            {
                var slice = batch.Slice(start, length);
                Assert.That(Rows(slice), Is.EqualTo(whole[start..(start + length)]), $"{length} rows from {start}");
                Assert.That(
                    slice.Columns.Select(c => c.NullCount),
                    Is.EqualTo(slice.Columns.Select(c => Enumerable.Range(0, length).Count(c.IsNull)))
                );
            }
        }
    }

    [Test]
    public void Slice_OfASlice_CountsFromItsFirstRow()
    {
        var batch = Batch(40);

        Assert.That(Rows(batch.Slice(3, 30).Slice(7, 11)), Is.EqualTo(Rows(batch)[10..21]));
    }

    [Test]
    public void Slice_Cloned_TravelsAsItIs()
    {
        var slice = Batch(30).Slice(5, 13);

        Assert.That(Rows(slice.Clone()), Is.EqualTo(Rows(slice)));
    }

    [TestCase(-1, 1)]
    [TestCase(0, 22)]
    [TestCase(21, 1)]
    [TestCase(22, 0)]
    [TestCase(3, -1)]
    public void Slice_BeyondTheRows_IsRefused(int start, int length)
    {
        var batch = Batch(21);

        Assert.That(() => batch.Slice(start, length), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => batch[0].Slice(start, length), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static object?[][] Rows(RecordBatch batch) =>
        [.. Enumerable.Range(0, batch.Length).Select(row => batch.Columns.Select(c => c.GetValue(row)).ToArray())];

    private static RecordBatch Batch(int rows)
    {
        var schema = new StructType([
            new StructField("full", new LongType()),
            new StructField("number", new DoubleType()),
            new StructField("flag", new BooleanType()),
            new StructField("text", new StringType()),
            new StructField("list", new ArrayType(new IntegerType())),
            new StructField("pair", new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType())])),
            new StructField("nothing", new NullType()),
            new StructField("nulls", new IntegerType()),
        ]);
        var builder = new RecordBatchBuilder(schema);
        var (list, pair) = (builder.Column<ListColumnBuilder>("list"), builder.Column<StructColumnBuilder>("pair"));
        for (var i = 0; i < rows; i++)
        {
            builder.Column<LongColumnBuilder>("full").Append(i);
            builder.Column<DoubleColumnBuilder>("number").Append(i % 3 == 1 ? null : i / 2.0);
            builder.Column<BooleanColumnBuilder>("flag").Append(i % 5 == 4 ? null : i % 2 == 0);
            builder.Column<StringColumnBuilder>("text").Append(i % 4 == 2 ? null : $"t{i}");
            for (var j = 0; j < i % 4; j++)
            {
                ((IntColumnBuilder)list.Elements).Append(i + j);
            }

            list.Append();
            ((IntColumnBuilder)pair.Fields[0]).Append(i % 2 == 0 ? null : i);
            ((StringColumnBuilder)pair.Fields[1]).Append($"p{i}");
            pair.Append();
            builder.Columns[6].AppendNull();
            builder.Columns[7].AppendNull();
        }

        return builder.Build();
    }
}
