using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Util;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sharing;

[Category("EndToEnd")]
public sealed class AccumulatorTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Accumulators_CountInFunctionsOfEveryKind()
    {
        var rows = Spark.SparkContext.LongAccumulator("rows");
        var sum = Spark.SparkContext.DoubleAccumulator();
        var batches = Spark.SparkContext.LongAccumulator();
        var odd = Spark.SparkContext.CollectionAccumulator<string>();
        var row = Udf<long, long>(x =>
        {
            rows.Add(1);
            if (x % 2 == 1)
            {
                odd.Add($"row {x}");
            }

            return x;
        });
        var column = ColumnUdf<LongColumn, LongColumnBuilder>(
            (x, result) =>
            {
                foreach (var value in x.Values)
                {
                    sum.Add(value / 2.0);
                    result.Append(value);
                }
            }
        );
        var frame = Spark.Range(0, 10, 1, 4);

        Assert.That(frame.Select(row(Col("id")), column(Col("id"))).Collect().Count(), Is.EqualTo(10));
        frame
            .MapBatches(
                batch =>
                {
                    batches.Add(batch.Length);
                    return batch;
                },
                frame.Schema()
            )
            .Count();

        Assert.That(rows.Value, Is.EqualTo(10));
        Assert.That((rows.Count, rows.Avg), Is.EqualTo((10, 1.0)));
        Assert.That(sum.Value, Is.EqualTo(22.5));
        Assert.That((batches.Sum, batches.Count), Is.EqualTo((10, 4)));
        Assert.That(odd.Value.Order(), Is.EqualTo(new[] { "row 1", "row 3", "row 5", "row 7", "row 9" }));
    }

    [Test]
    public void BroadcastsAndAccumulators_ReachFunctionsOverGroupsAndState()
    {
        var factor = Spark.SparkContext.Broadcast(new[] { 10L });
        var calls = Enumerable.Range(0, 5).Select(_ => Spark.SparkContext.LongAccumulator()).ToArray();
        var frame = Spark.Range(0, 6, 1, 2).SelectExpr("id", "id % 2 AS key");
        var groups = frame.GroupBy("key");
        var sum = AggregateUdf(
            (LongColumn id) =>
            {
                calls[0].Add(1);
                return id.Values.ToArray().Sum() * factor.Value()[0];
            }
        );
        var iterator = ColumnIteratorUdf(batches =>
            batches.Select(columns =>
            {
                calls[4].Add(columns[0].Length);
                return (LongColumn)columns[0];
            })
        );

        var sums = groups.Agg(sum(Col("id")).Alias("sum"));
        var mapped = groups.Apply<long, Item, Item>(
            (key, items) =>
            {
                calls[1].Add(1);
                return items.Select(i => new Item(i.Id * factor.Value()[0]));
            }
        );
        var cogrouped = groups
            .CoGroup(frame.GroupBy("key"))
            .Apply<long, Item, Item, Item>(
                (key, left, right) =>
                {
                    calls[2].Add(1);
                    return [new Item((left.Sum(i => i.Id) + right.Sum(i => i.Id)) * factor.Value()[0])];
                }
            );
        var windowed = frame.Select(
            sum(Col("id")).Over(Microsoft.Spark.Sql.Expressions.Window.PartitionBy("key")).Alias("sum"),
            Col("key")
        );
        var states = groups.MapGroupsWithState<long, Item, long, Item>(
            (key, items, state) =>
            {
                calls[3].Add(1);
                return new Item(items.Sum(i => i.Id) * factor.Value()[0]);
            }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sums.Collect().Select(r => r.GetAs<long>("sum")), Is.EquivalentTo(new[] { 60, 90 }));
            Assert.That(calls[0].Value, Is.EqualTo(2));
            Assert.That(Ids(mapped), Is.EquivalentTo(new[] { 0, 10, 20, 30, 40, 50 }));
            Assert.That(calls[1].Value, Is.EqualTo(2));
            Assert.That(Ids(cogrouped), Is.EquivalentTo(new[] { 120, 180 }));
            Assert.That(calls[2].Value, Is.EqualTo(2));
            Assert.That(windowed.Collect().Select(r => r.GetAs<long>("sum")), Is.EquivalentTo(new[] { 60, 60, 60, 90, 90, 90 }));
            Assert.That(calls[0].Value, Is.EqualTo(4), "once a window's partition, as it is the same for all rows");
            Assert.That(Ids(states), Is.EquivalentTo(new[] { 60, 90 }));
            Assert.That(calls[3].Value, Is.EqualTo(2));
            Assert.That(frame.Select(iterator([Col("id")])).Collect().Count(), Is.EqualTo(6));
            Assert.That(calls[4].Value, Is.EqualTo(6));
        }

        static IEnumerable<long> Ids(DataFrame frame) => frame.Collect().Select(r => r.GetAs<long>(0));
    }

    [Test]
    public void OwnAccumulator_IsMergedByItsOwnRule()
    {
        var extremes = new Extremes(0, 100);
        Spark.SparkContext.Register(extremes, "extremes");
        var observe = Udf<long, long>(x =>
        {
            extremes.Add(x);
            return x;
        });
        extremes.Add(50);

        Assert.That(Spark.Range(7, 200, 1, 4).Select(observe(Col("id"))).Collect().Count(), Is.EqualTo(193));

        Assert.That(extremes.Value, Is.EqualTo((7L, 100L)), "with the limits that travel along");
    }

    [Test]
    public void Named_IsShownWithItsStage()
    {
        var counted = Spark.SparkContext.LongAccumulator("counted rows");
        var count = Udf<long, long>(x =>
        {
            counted.Add(1);
            return x;
        });

        Assert.That(Spark.Range(0, 10, 1, 4).Select(count(Col("id"))).Collect().ToList(), Has.Count.EqualTo(10));
        Assert.That(() => ShownInStages("counted rows"), Is.EqualTo("10").After(10).Seconds.PollEvery(50).MilliSeconds);
    }

    [Test]
    public void Functions_AreShownWithTheirStage()
    {
        Func<long, long> shown = x => x + 1;
        var function = Udf(shown, new UdfOptions { Name = "shown function" });

        Assert.That(Spark.Range(0, 10, 1, 2).Select(function(Col("id"))).Collect().ToList(), Has.Count.EqualTo(10));

        Assert.That(
            () => ShownInStages("C# function shown function"),
            Does.StartWith("10 rows in 2 batches, 10 rows out;").After(10).Seconds.PollEvery(50).MilliSeconds
        );
    }

    [Test]
    public void SettingsOfTheWorker_AreTheSessions()
    {
        var function = Udf<long, long>(x => x);
        Spark.Conf().Set("spark.gozcu.worker.metrics", "maybe");
        try
        {
            Assert.That(
                () => Spark.Range(1).Select(function(Col("id"))).Collect().ToList(),
                Throws
                    .InstanceOf<JvmException>()
                    .With.Message.Contains("The setting spark.gozcu.worker.metrics is 'maybe', but must be true or false.")
            );
        }
        finally
        {
            Spark.Conf().Unset("spark.gozcu.worker.metrics");
        }
    }

    [Test]
    public void SessionInAFunction_IsRefusedThere()
    {
        var function = Udf<long, string>(_ => SparkSession.Builder().GetOrCreate().Version());

        Assert.That(
            () => Spark.Range(1).Select(function(Col("id"))).Collect().ToList(),
            Throws.InstanceOf<JvmException>().With.Message.Contains("There is no Spark session inside a function")
        );
    }

    [Test]
    public void Unregistered_IsRefused()
    {
        var forgotten = new Extremes(0, 1);
        var function = Udf<long, long>(x =>
        {
            forgotten.Add(x);
            return x;
        });

        Assert.That(
            () => Spark.Range(1).Select(function(Col("id"))),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures forgotten").And.Message.Contains("SparkContext.Register")
        );
    }

    [Test]
    public void InABroadcast_IsRefused()
    {
        var counted = Spark.SparkContext.LongAccumulator();

        Assert.That(
            () => Spark.SparkContext.Broadcast(new[] { counted }),
            Throws.TypeOf<ClosureException>().With.Message.Contains("Capture the accumulator in the function")
        );
    }

    /// <summary>What the latest stage that has it shows, as the UI's page does.</summary>
    private static string? ShownInStages(string name)
    {
        var store = (JvmObjectReference)Spark.SparkContext.Reference.Invoke("statusStore")!;
        var stages = (JvmObjectReference)
            store.Invoke("stageList", new List<object>(), false, false, System.Array.Empty<double>(), new List<object>())!;
        foreach (var stage in stages.ReadSeq().Cast<JvmObjectReference>())
        {
            var shown = (JvmObjectReference)stage.Invoke("accumulatorUpdates")!;
            foreach (var info in shown.ReadSeq().Cast<JvmObjectReference>())
            {
                if ((string?)info.Invoke("name") == name)
                {
                    return (string?)info.Invoke("value");
                }
            }
        }

        return null;
    }

    private sealed class Extremes(long least, long most) : AccumulatorV2<long, (long Min, long Max)>
    {
        private long _min = long.MaxValue;
        private long _max = long.MinValue;

        public override bool IsZero => _min == long.MaxValue;

        public override (long Min, long Max) Value => (_min, _max);

        public override void Add(long value)
        {
            _min = Math.Min(_min, Math.Max(value, least));
            _max = Math.Max(_max, Math.Min(value, most));
        }

        public override AccumulatorV2<long, (long Min, long Max)> Copy() => new Extremes(least, most) { _min = _min, _max = _max };

        public override void Merge(AccumulatorV2<long, (long Min, long Max)> other)
        {
            _min = Math.Min(_min, other.Value.Min);
            _max = Math.Max(_max, other.Value.Max);
        }

        public override void Reset() => (_min, _max) = (long.MaxValue, long.MinValue);
    }

    internal sealed record Item(long Id);
}
