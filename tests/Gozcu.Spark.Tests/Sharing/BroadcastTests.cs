using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sharing;

[Category("EndToEnd")]
public sealed class BroadcastTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Value_IsTheSameInFunctionsOfEveryKind()
    {
        var names = Spark.SparkContext.Broadcast(
            new Dictionary<long, string>
            {
                [0] = "none",
                [1] = "one",
                [2] = "two",
            }
        );
        var weights = Spark.SparkContext.Broadcast(new[] { 0.5, 1.5 });
        var row = Udf<long, string>(x => names.Value()[x]);
        var column = ColumnUdf<LongColumn, DoubleColumnBuilder>(
            (x, result) =>
            {
                foreach (var value in x.Values)
                {
                    result.Append(value * weights.Value()[1]);
                }
            }
        );

        var rows = Spark.Range(3).Select(row(Col("id")), column(Col("id"))).Collect().ToList();
        var mapped = Spark
            .Range(3)
            .MapBatches(
                (batch, result) =>
                {
                    foreach (var value in batch.Column<LongColumn>("id").Values)
                    {
                        result.Column<StringColumnBuilder>("name").Append(names.Value()[value]);
                    }
                },
                new StructType([new StructField("name", new StringType())])
            );

        Assert.That(rows.Select(r => r.Values), Is.EqualTo(new object[][] { ["none", 0.0], ["one", 1.5], ["two", 3.0] }));
        Assert.That(mapped.Collect().Select(r => r.GetAs<string>(0)), Is.EqualTo(new[] { "none", "one", "two" }));
        Assert.That(names.Value()[2], Is.EqualTo("two"), "the driver has its own object");
    }

    [Test]
    public void Value_IsReadOnceAProcess()
    {
        var shared = Spark.SparkContext.Broadcast(new List<int> { 1 });
        var identity = Udf<long, int>(_ => RuntimeHelpers.GetHashCode(shared.Value()));
        var other = Udf<long, long>(x => x);

        var seen = new HashSet<int>();
        for (var job = 0; job < 3; job++)
        {
            seen.UnionWith(Spark.Range(0, 16, 1, 8).Select(identity(Col("id"))).Collect().Select(r => r.GetAs<int>(0)));
        }

        Assert.That(seen, Has.Count.EqualTo(1));
        Assert.That(Spark.Range(3).Select(other(Col("id"))).Count(), Is.EqualTo(3));
    }

    [Test]
    public void LaterChangesOnTheDriver_DoNotTravel()
    {
        var list = new List<int> { 1 };
        var shared = Spark.SparkContext.Broadcast(list);
        list.Add(2);
        var count = Udf<long, int>(_ => shared.Value().Count);

        Assert.That(Spark.Range(1).Select(count(Col("id"))).First().GetAs<int>(0), Is.EqualTo(1));
    }

    [Test]
    public void Unpersisted_IsSentAgain()
    {
        var shared = Spark.SparkContext.Broadcast("text");
        var read = Udf<long, string>(_ => shared.Value());
        Assert.That(Spark.Range(1).Select(read(Col("id"))).First().GetAs<string>(0), Is.EqualTo("text"));

        shared.Unpersist(blocking: true);

        Assert.That(Spark.Range(1).Select(read(Col("id"))).First().GetAs<string>(0), Is.EqualTo("text"));
    }

    [Test]
    public void Destroyed_IsRefusedEverywhere()
    {
        var shared = Spark.SparkContext.Broadcast(42);
        var before = Udf<long, int>(_ => shared.Value());
        var used = Spark.Range(1).Select(before(Col("id")));
        Assert.That(used.First().GetAs<int>(0), Is.EqualTo(42));

        shared.Destroy();

        Assert.That(shared.Value, Throws.InvalidOperationException.With.Message.Contains("was destroyed"));
        Assert.That(shared.Unpersist, Throws.InvalidOperationException);
        Assert.That(shared.Destroy, Throws.InvalidOperationException);
        var after = Udf<long, int>(x => shared.Value());
        Assert.That(
            () => Spark.Range(1).Select(after(Col("id"))),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures shared").And.Message.Contains("was destroyed")
        );
        Assert.That(
            () => used.Collect().ToList(),
            Throws.InstanceOf<JvmException>().With.Message.Contains("destroyed"),
            "a plan that was made before"
        );
    }

    [Test]
    public void LargeValue_TravelsOnceAndWhole()
    {
        const int Length = 8_000_000;
        var large = Spark.SparkContext.Broadcast(Enumerable.Range(0, Length).Select(i => (double)i).ToArray());
        var read = Udf<long, double>(i => large.Value()[i]);

        var values = Spark.Range(0, Length, Length / 8, 8).Select(read(Col("id"))).Collect().Select(r => r.GetAs<double>(0));

        Assert.That(values, Is.EqualTo(Enumerable.Range(0, 8).Select(i => i * (Length / 8.0))));
        large.Destroy();
    }

    [Test]
    public void LargeCapture_TravelsLikeABroadcast()
    {
        var captured = new string('x', 3_000_000);
        var length = Udf<long, int>(_ => captured.Length);

        Assert.That(Spark.Range(0, 4, 1, 4).Select(length(Col("id"))).Collect().Select(r => r.GetAs<int>(0)), Is.All.EqualTo(3_000_000));
    }

    [Test]
    public void ValueThatCannotTravel_IsRefusedByItsPath()
    {
        using var stream = new MemoryStream();
        Assert.That(
            () => Spark.SparkContext.Broadcast(new { Name = "x", Source = stream }),
            Throws.TypeOf<ClosureException>().With.Message.StartsWith("The value to broadcast holds Source of type System.IO.MemoryStream")
        );

        var inner = Spark.SparkContext.Broadcast(1);
        Assert.That(
            () => Spark.SparkContext.Broadcast(new[] { inner }),
            Throws.TypeOf<ClosureException>().With.Message.Contains("another broadcast")
        );
    }
}
