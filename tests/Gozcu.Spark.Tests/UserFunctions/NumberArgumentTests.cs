using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

/// <summary>Numbers of a column as another type of number in what is declared in C#, as Microsoft.Spark converts them.</summary>
[Category("EndToEnd")]
public sealed class NumberArgumentTests
{
    private static readonly DataFrame Numbers = Spark.Sql(
        "SELECT 7L AS big, 7 AS whole, 2.5D AS real, 1.25BD AS money, array(1L, 2L) AS bigs, map('k', 3L) AS byName, named_struct('X', 4L) AS point, 'x' AS text"
    );

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Functions_TakeNumbersThatFit()
    {
        Row row = Numbers
            .Select(
                Udf<int, int>(x => x + 1)(Col("big")),
                Udf<int?, int?>(x => x + 1)(Col("big")),
                Udf<short, int>(x => x + 1)(Col("whole")),
                Udf<double, double>(x => x / 2)(Col("big")),
                Udf<float, double>(x => x * 2)(Col("real")),
                Udf<double, double>(x => x * 2)(Col("money")),
                Udf<int[], int>(x => x.Sum())(Col("bigs")),
                Udf<Dictionary<string, double>, double>(x => x["k"])(Col("byName")),
                Udf<Point, int>(x => x.X)(Col("point")),
                Udf<Row, int>(x => x.GetAs<int>("X"))(Col("point"))
            )
            .Collect()
            .Single();

        Assert.That(row.Values, Is.EqualTo(new object[] { 8, 8, 8, 3.5, 5.0, 2.5, 3, 3.0, 4, 4 }));
    }

    [Test]
    public void NumberThatDoesNotFit_NamesFunctionArgumentRowAndValue()
    {
        Func<Column, Column> next = Udf<int, int>(x => x + 1);
        DataFrame frame = Spark.Range(2).Select(next(Col("id") * 3_000_000_000));

        SparkException exception = Assert.Throws<SparkException>(() => frame.Collect());
        Assert.That(
            exception.ToString(),
            Does.Contain("argument 1 cannot be read in row ")
                .And.Contain("3000000000 is no number that Int32 can hold: it is out of range.")
        );
    }

    [Test]
    public void RowsAndRecords_TakeNumbersThatFit_AndNameThoseThatDoNot()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Range(3).GroupBy().Count().Collect().Single().GetAs<int>("count"), Is.EqualTo(3));
            Assert.That(Numbers.Collect().Single().GetAs<double>("money"), Is.EqualTo(1.25));
            Assert.That(Spark.Range(3).Collect<int>(), Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(Numbers.Select("point.X").Collect<Point>().Single(), Is.EqualTo(new Point(4)));
            Assert.That(
                () => Spark.Range(2).SelectExpr("id * 3000000000 AS X").Collect<Point>().ToList(),
                Throws
                    .InstanceOf<InvalidCastException>()
                    .With.Message.Contains("Point.X: 3000000000 is no number that Int32 can hold")
                    .And.Message.Contains("in row ")
            );
            Assert.That(
                () => Spark.Range(1, 2).SelectExpr("id * 3000000000 AS n").Collect().Single().GetAs<int>("n"),
                Throws.InstanceOf<InvalidCastException>().With.Message.Contains("('n'): 3000000000 is no number")
            );
        }
    }

    [Test]
    public void GroupsAndAggregators_TakeNumbersThatFit()
    {
        DataFrame rows = Spark.Range(10).SelectExpr("id % 2 AS key", "id AS X");
        ColumnFunction sum = Udaf(new Sum());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                rows.GroupBy("key").Agg(sum(Col("X")).Alias("sum")).OrderBy("key").Collect().Select(r => r.GetAs<int>("sum")),
                Is.EqualTo(new[] { 20, 25 })
            );
            Assert.That(
                rows.GroupBy("key")
                    .Apply<int, Keyed, Point>((key, group) => [new Point(key + group.Sum(point => point.X))])
                    .OrderBy("X")
                    .Collect<Point>()
                    .Select(point => point.X),
                Is.EqualTo(new[] { 20, 26 })
            );
        }
    }

    [Test]
    public void TypeOfWhichNoValueFits_IsRefusedWithThePlan()
    {
        Func<Column, Column> next = Udf<int, int>(x => x + 1);
        Func<Column, Column> isOdd = Udf<int, bool>(x => x % 2 == 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Numbers.Select(next(Col("text")).Alias("n")),
                Throws
                    .TypeOf<AnalysisException>()
                    .With.Message.Contains("argument 1 ('text'): The column is string, which does not become Int32.")
            );
            Assert.That(() => Numbers.Filter(isOdd(Col("text")) & Col("big").IsNotNull()), Throws.TypeOf<AnalysisException>());
            Assert.That(() => Numbers.Where(isOdd(Numbers["text"])), Throws.TypeOf<AnalysisException>());
            Assert.That(() => Numbers.WithColumn("n", next(next(Col("bigs")))), Throws.TypeOf<AnalysisException>());
            Assert.That(() => Numbers.Select(next(Col("big"))), Throws.Nothing);
        }
    }

    private sealed record Point(int X);

    private sealed record Keyed(short Key, int X);

    private sealed class Sum : Aggregator<int, long, long>
    {
        public override long Zero() => 0;

        public override long Reduce(long buffer, int value) => buffer + value;

        public override long Merge(long first, long second) => first + second;

        public override long Finish(long buffer) => buffer;
    }
}
