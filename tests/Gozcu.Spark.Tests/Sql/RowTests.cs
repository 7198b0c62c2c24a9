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
            Assert.That(() => Sample.Get("x"), Throws.ArgumentException.With.Message.Contains("i, n, t, a"));
            Assert.That(() => Sample.Get(4), Throws.InstanceOf<ArgumentOutOfRangeException>());
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
}
