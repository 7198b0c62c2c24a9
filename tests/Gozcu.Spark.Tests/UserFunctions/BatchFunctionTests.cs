using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class BatchFunctionTests
{
    private static readonly StructType ScoreSchema = new([
        new StructField("id", new LongType()),
        new StructField("score", new DoubleType()),
    ]);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void ColumnUdf_Builder_IsFilledForEachBatch()
    {
        double[] weights = [0.5, 2];
        var linear = ColumnUdf(
            (DoubleColumn a, DoubleColumn b, DoubleColumnBuilder result) =>
            {
                var x = a.Values;
                var y = b.Values;
                var sums = result.AppendSpan(a.Length);
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] = weights[0] * x[i] + weights[1] * y[i];
                }
            }
        );

        var frame = Spark.Range(0, 30_000, 1, 2).SelectExpr("double(id) AS a", "double(-id) AS b");
        var difference = frame.Select(linear(Col("a"), Col("b")).Alias("s"), Col("a")).Where("s != -1.5 * a").Count();

        Assert.That(difference, Is.Zero);
    }

    [Test]
    public void ColumnUdf_ReturnedColumn_TakesNullsOver()
    {
        var lengths = ColumnUdf(
            (StringColumn text) =>
            {
                var builder = new IntColumnBuilder();
                var values = builder.AppendSpan(nullsOf: text);
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = text.GetBytes(i).Length;
                }

                return builder.Build();
            }
        );

        var rows = Spark.Sql("SELECT * FROM VALUES ('çé'), (NULL), ('') AS t(s)").Select(lengths(Col("s"))).Collect();

        Assert.That(rows.Select(r => r.Values[0]), Is.EqualTo(new object?[] { 4, null, 0 }));
    }

    [Test]
    public void ColumnUdf_NestedTypes_AreDeclared()
    {
        var pairs = ColumnUdf(
            (LongColumn id, ListColumnBuilder result) =>
            {
                var elements = (LongColumnBuilder)result.Elements;
                foreach (var value in id.Values)
                {
                    elements.Append([value, -value]);
                    result.Append();
                }
            },
            new ArrayType(new LongType())
        );

        Assert.That(
            Spark.Range(1, 3).Select(pairs(Col("id")).Alias("p")).SelectExpr("p[0] - p[1]").Collect().Select(r => r.GetAs<long>(0)),
            Is.EqualTo(new long[] { 2, 4 })
        );
    }

    [Test]
    public void ColumnIteratorUdf_KeepsItsStateAcrossBatches()
    {
        var running = ColumnIteratorUdf(Running);

        var last = Spark.Range(0, 25_000, 1, 1).Select(running([Col("id")]).Alias("sum")).SelectExpr("max(sum)").First();

        Assert.That(last.GetAs<long>(0), Is.EqualTo(24_999L * 25_000 / 2));
    }

    [Test]
    public void MapInArrow_FewerAndMoreRows_AllArrive()
    {
        const string NumbersAndNames = "SELECT id, CAST(id % 10 AS DOUBLE) AS x, CONCAT('n', id) AS name FROM RANGE(20000)";
        var result = Spark.Sql(NumbersAndNames).MapInArrow(OnlyNines, ScoreSchema);

        Assert.That(result.Count(), Is.EqualTo(2_000));
        Assert.That(
            result.SelectExpr("sum(id)").First().GetAs<long>(0),
            Is.EqualTo(Enumerable.Range(0, 20_000).Where(i => i % 10 == 9).Sum())
        );
        Assert.That(result.Schema(), Is.EqualTo(ScoreSchema));
    }

    [Test]
    public void MapBatches_Builder_ReadsBytesWithoutStrings()
    {
        var offset = 1;
        var frame = Spark
            .Sql("SELECT id, CAST(CONCAT('v=', id) AS BINARY) AS raw FROM RANGE(1000)")
            .MapBatches(
                (batch, rows) =>
                {
                    var (id, raw) = (batch.Column<LongColumn>("id"), batch.Column<BinaryColumn>("raw"));
                    var (ids, scores) = (rows.Column<LongColumnBuilder>("id"), rows.Column<DoubleColumnBuilder>("score"));
                    for (var i = 0; i < batch.Length; i++)
                    {
                        ids.Append(id.Values[i]);
                        scores.Append(double.Parse(raw.GetBytes(i)[2..], System.Globalization.CultureInfo.InvariantCulture) + offset);
                    }
                },
                ScoreSchema
            );

        Assert.That(frame.Where("score = id + 1").Count(), Is.EqualTo(1000));
    }

    [Test]
    public void MapBatches_SameBatch_IsIdentity()
    {
        var source = Spark.Sql(
            "SELECT id, IF(id % 3 = 0, NULL, CONCAT('çé', id)) AS s, ARRAY(id, NULL) AS a, NAMED_STRUCT('x', id, 'y', MAP('k', id)) AS st, CAST(id AS DECIMAL(38,10)) AS d FROM RANGE(25000)"
        );

        var same = source.MapBatches(batch => batch, source.Schema());

        Assert.That(
            same.SelectExpr("sum(hash(id, s, a, st.x, d)) + sum(st.y['k'])").First().Values,
            Is.EqualTo(source.SelectExpr("sum(hash(id, s, a, st.x, d)) + sum(st.y['k'])").First().Values)
        );
    }

    [Test]
    public void MapInArrow_ColumnNamesWithDotsAndQuotes_Work()
    {
        var source = Spark.Sql("SELECT 1L AS `a.b`, 2L AS `c``d`");

        Assert.That(source.MapBatches(batch => batch, source.Schema()).First().Values, Is.EqualTo(new object[] { 1L, 2L }));
    }

    [Test]
    public void MapInArrow_Limit_EndsTheTaskQuietly()
    {
        var result = Spark.Range(0, 1_000_000, 1, 1).MapBatches(batch => batch, new StructType([new StructField("id", new LongType())]));

        Assert.That(result.Limit(3).Collect().Select(r => r.GetAs<long>(0)), Is.EqualTo(new long[] { 0, 1, 2 }));
    }

    [Test]
    public void GroupedApply_EachGroup_ComesWhole()
    {
        var means = new StructType([new StructField("key", new LongType()), new StructField("mean", new DoubleType())]);

        var rows = Spark
            .Range(0, 1000, 1, 4)
            .SelectExpr("id % 10 AS key", "id")
            .GroupBy("key")
            .Apply(
                means,
                group => new RecordBatch(
                    new ArrowSchema(new ArrowField("key", ArrowType.Long), new ArrowField("mean", ArrowType.Double)),
                    LongColumn.From(group.Column<LongColumn>("key").Values[0]),
                    DoubleColumn.From(Enumerable.Range(0, group.Length).Average(i => (double)group.Column<LongColumn>("id")[i]!.Value))
                )
            )
            .OrderBy("key")
            .Collect();

        Assert.That(rows.Select(r => r.GetAs<double>("mean")), Is.EqualTo(Enumerable.Range(0, 10).Select(k => 495.0 + k)));
    }

    private static IEnumerable<LongColumn> Running(IEnumerable<ArrowColumn[]> batches)
    {
        var builder = new LongColumnBuilder();
        var sum = 0L;
        foreach (var columns in batches)
        {
            builder.Clear();
            foreach (var value in ((LongColumn)columns[0]).Values)
            {
                builder.Append(sum += value);
            }

            yield return builder.Build();
        }
    }

    private static IEnumerable<RecordBatch> OnlyNines(IEnumerable<RecordBatch> batches)
    {
        var builder = new RecordBatchBuilder(
            new ArrowSchema(new ArrowField("score", ArrowType.Double), new ArrowField("id", ArrowType.Long))
        );
        foreach (var batch in batches)
        {
            builder.Clear();
            var id = batch.Column<LongColumn>("id").Values;
            var x = batch.Column<DoubleColumn>("x").Values;
            for (var i = 0; i < x.Length; i++)
            {
                if (x[i] == 9)
                {
                    builder.Column<DoubleColumnBuilder>("score").Append(x[i]);
                    builder.Column<LongColumnBuilder>("id").Append(id[i]);
                }
            }

            yield return builder.Build();
        }
    }
}
