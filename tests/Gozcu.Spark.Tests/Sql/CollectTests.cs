using System.Globalization;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class CollectTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void EveryType_ArrivesAsItsDotnetType()
    {
        Row row = Spark
            .Sql(
                """
                SELECT true b, 1Y i8, 2S i16, 3 i32, 4L i64, 1.5F f32, 2.5D f64, 12.345BD dec, 'ä' s, X'0102' bin,
                  DATE'1969-12-31' d, TIMESTAMP'2024-02-29 12:34:56.789012' ts, TIMESTAMP_NTZ'2024-02-29 12:34:56.789012' ntz,
                  array(1, null, 3) a, map('k', 1.0D) m, named_struct('x', 1, 'y', array('z')) st, null n
                """
            )
            .Collect()
            .Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                row.Values[..10],
                Is.EqualTo(new object[] { true, (sbyte)1, (short)2, 3, 4L, 1.5f, 2.5, 12.345m, "ä", new byte[] { 1, 2 } })
            );
            Assert.That(row.Get("d"), Is.EqualTo(new Date(1969, 12, 31)));
            Assert.That(row.Get("ts"), Is.EqualTo(new Timestamp(2024, 2, 29, 12, 34, 56, 789012)));
            Assert.That(row.GetAs<DateTime>("ntz"), Is.EqualTo(new DateTime(2024, 2, 29, 12, 34, 56, 789).AddMicroseconds(12)));
            Assert.That(row.Get("a"), Is.EqualTo(new int?[] { 1, null, 3 }));
            Assert.That(row.GetAs<System.Collections.IDictionary>("m")["k"], Is.EqualTo(1.0));
            Assert.That(row.GetAs<Row>("st").Get("x"), Is.EqualTo(1));
            Assert.That(row.GetAs<Row>("st").Get("y"), Is.EqualTo(new[] { "z" }));
            Assert.That(row.Get("n"), Is.Null);
        }
    }

    [Test]
    public void Order_IsThatOfTheDataFrame()
    {
        DataFrame frame = Spark.Range(0, 50_000, 1, 7).OrderBy(Functions.Desc("id"));
        Assert.That(frame.Collect().Select(row => row.GetAs<long>(0)), Is.EqualTo(Enumerable.Range(0, 50_000).Select(i => 49_999L - i)));
    }

    [Test]
    public void FailingJob_ThrowsWhatFailed()
    {
        SparkException exception = Assert.Throws<SparkException>(() =>
            _ = Spark.Range(10).SelectExpr("raise_error('broken')").Collect().Count()
        );
        Assert.That(exception.Message, Does.Contain("broken"));
    }

    [Test]
    public void HeadTakeTailAndLocalIterator_GiveTheRightRows()
    {
        DataFrame frame = Spark.Range(0, 100, 1, 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.First().Get(0), Is.EqualTo(0L));
            Assert.That(frame.Take(3).Select(row => row.Get(0)), Is.EqualTo(new object[] { 0L, 1L, 2L }));
            Assert.That(frame.Tail(2).Select(row => row.Get(0)), Is.EqualTo(new object[] { 98L, 99L }));
            Assert.That(
                frame.ToLocalIterator().Select(row => row.GetAs<long>(0)),
                Is.EqualTo(Enumerable.Range(0, 100).Select(i => (long)i))
            );
            Assert.That(frame.ToLocalIterator(true).Count(), Is.EqualTo(100));
            Assert.That(() => frame.Filter("id < 0").First(), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void Rows_AreThereByPlaceAndForManyThreads()
    {
        var rows = (IReadOnlyList<Row>)Spark.Range(0, 25_000, 1, 3).SelectExpr("id", "concat('n', id) AS name", "array(id) AS a").Collect();
        long[] sums = new long[4];
        Parallel.For(
            0,
            sums.Length,
            thread => sums[thread] = rows.Sum(row => row.GetAs<long>(0) + row.GetAs<string>("name").Length + row.GetAs<long[]>(2)[0])
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(25_000));
            foreach (int index in (int[])[0, 8_332, 8_333, 16_666, 24_999])
            {
                Assert.That(rows[index].Values, Is.EqualTo(new object[] { (long)index, $"n{index}", new[] { (long)index } }));
            }

            Assert.That(() => rows[25_000], Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(sums, Is.All.EqualTo(Enumerable.Range(0, 25_000).Sum(i => 2L * i + $"n{i}".Length)));
        }
    }

    [Test]
    public void Batches_HoldTheColumnsInOrder()
    {
        IReadOnlyList<RecordBatch> batches = Spark.Range(0, 30_000, 1, 4).SelectExpr("id", "id / 2 AS half").CollectBatches();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(batches, Has.Count.GreaterThan(3));
            Assert.That(
                batches.SelectMany(batch => batch.Column<LongColumn>("id").Values.ToArray()),
                Is.EqualTo(Enumerable.Range(0, 30_000).Select(i => (long)i))
            );
            Assert.That(
                batches.SelectMany(batch => batch.Column<DoubleColumn>("half").Values.ToArray()),
                Is.EqualTo(Enumerable.Range(0, 30_000).Select(i => i / 2.0))
            );
            Assert.That(Spark.Range(0).CollectBatches().Sum(batch => batch.Length), Is.Zero);
            Assert.That(Spark.Range(3).Select().CollectBatches().Sum(batch => batch.Length), Is.EqualTo(3));
            Assert.That(Spark.Range(3).Select().Collect().Select(row => row.Size()), Is.EqualTo(new[] { 0, 0, 0 }));
        }
    }

    [Test]
    public void LocalIterator_ComputesAPartitionWhenItsRowsAreAskedFor()
    {
        // The third partition fails; whoever stops before never gets there.
        DataFrame frame = Spark.Range(0, 40, 1, 4).SelectExpr("if(id = 25, raise_error('reached'), id) AS id");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.ToLocalIterator().Take(20).Count(), Is.EqualTo(20));
            Assert.That(() => frame.ToLocalIterator().Count(), Throws.InstanceOf<JvmException>().With.Message.Contains("reached"));
            Assert.That(() => frame.ToLocalBatches(true).Count(), Throws.InstanceOf<JvmException>().With.Message.Contains("reached"));
            Assert.That(Spark.Range(0).ToLocalIterator(), Is.Empty);
        }
    }

    [Test]
    public void LocalRows_KeepTheirValuesWhenOthersCome()
    {
        List<Row> rows = [.. Spark.Range(0, 30_000, 1, 2).SelectExpr("id", "cast(id AS string) AS s").ToLocalIterator(true)];
        Assert.That(
            rows.Select(row => row.GetAs<long>(0).ToString(CultureInfo.InvariantCulture)),
            Is.EqualTo(rows.Select(row => row.Get(1)))
        );
    }

    [Test]
    public void UnknownColumn_IsAnAnalysisException()
    {
        AnalysisException exception = Assert.Throws<AnalysisException>(() => Spark.Sql("SELECT nothere FROM range(1)"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.ErrorClass, Does.StartWith("UNRESOLVED_COLUMN"));
            Assert.That(exception.SqlState, Is.EqualTo("42703"));
            Assert.That(exception.ToString(), Does.Not.Contain("Java stack trace"));
            Assert.That(() => Spark.Sql("SELEC 1"), Throws.TypeOf<ParseException>());
        }
    }
}
