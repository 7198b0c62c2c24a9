using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

[Category("Unit")]
public sealed class RowTests
{
    private static readonly Row Sample = new(
        [1, null, new Timestamp(2024, 1, 2, 3, 4, 5, 6), new int?[] { 1, null }],
        new StructType([
            new StructField("i", new IntegerType()),
            new StructField("n", new DoubleType()),
            new StructField("t", new TimestampType()),
            new StructField("a", new ArrayType(new IntegerType())),
        ])
    );

    [Test]
    public void GetAs_WidensAndNamesTheColumnInErrors()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sample.GetAs<long>("i"), Is.EqualTo(1L));
            Assert.That(Sample.GetAs<double?>("n"), Is.Null);
            Assert.That(Sample.GetAs<DateTime>("t"), Is.EqualTo(new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMicroseconds(6)));
            Assert.That(() => Sample.GetAs<double>("n"), Throws.TypeOf<InvalidCastException>().With.Message.Contains("'n'"));
            Assert.That(() => Sample.GetAs<string>("i"), Throws.TypeOf<InvalidCastException>().With.Message.Contains("'i'"));
            Assert.That(() => Sample.Get("x"), Throws.TypeOf<IndexOutOfRangeException>().With.Message.Contains("i, n, t, a"));
        }
    }

    [TestCase(4)]
    [TestCase(-1)]
    public void AnIndexOutOfRange_ThrowsAsMicrosoftSparksRowsDo(int index)
    {
        var generic = new GenericRow([1, 2, 3, 4]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Sample.Get(index), Throws.TypeOf<IndexOutOfRangeException>().With.Message.Contains($"{index}; it has 4"));
            Assert.That(() => Sample.GetAs<int>(index), Throws.TypeOf<IndexOutOfRangeException>());
            Assert.That(() => generic[index], Throws.TypeOf<IndexOutOfRangeException>());
            Assert.That(() => generic.GetAs<int>(index), Throws.TypeOf<IndexOutOfRangeException>());
        }
    }

    [Test]
    public void GetAs_MakesRecordsListsAndDictionaries()
    {
        var point = new StructType([new StructField("x", new DoubleType()), new StructField("y", new DoubleType())]);
        var row = new Row(
            [
                new Row([1.0, 2.0], point),
                new object[] { 1, 2 },
                new Dictionary<string, int> { ["k"] = 1 },
                new DateTime(2024, 1, 2, 3, 4, 5),
            ],
            new StructType([
                new StructField("p", point),
                new StructField("l", new ArrayType(new IntegerType())),
                new StructField("m", new MapType(new StringType(), new IntegerType())),
                new StructField("t", new TimestampNTZType()),
            ])
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAs<Point>("p"), Is.EqualTo(new Point(1, 2)));
            Assert.That(row.GetAs<(double, double)>("p"), Is.EqualTo((1.0, 2.0)));
            Assert.That(row.GetAs<List<long>>("l"), Is.EqualTo(new long[] { 1, 2 }));
            Assert.That(row.GetAs<IReadOnlyDictionary<string, long>>("m")["k"], Is.EqualTo(1L));
            Assert.That(
                () => row.GetAs<List<string>>("l"),
                Throws.TypeOf<InvalidCastException>().With.Message.Contains("'l'").And.Message.Contains("List<String>")
            );
            Assert.That(row.ToString(), Is.EqualTo("[[1,2],[1,2],{k->1},2024-01-02 03:04:05.000000]"));
        }
    }

    [Test]
    public void Equality_IsByContent()
    {
        var same = new Row([1, null, new Timestamp(2024, 1, 2, 3, 4, 5, 6), new int?[] { 1, null }], Sample.Schema);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(Sample));
            Assert.That(same.GetHashCode(), Is.EqualTo(Sample.GetHashCode()));
            Assert.That(Sample.ToString(), Is.EqualTo("[1,null,2024-01-02 03:04:05.000006Z,[1,null]]"));
        }
    }

    private sealed record Point(double X, double Y);
}
