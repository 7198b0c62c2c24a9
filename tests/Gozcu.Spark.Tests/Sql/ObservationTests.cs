using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class ObservationTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Observation_GivesAggregatesOfAnotherAction()
    {
        var observation = new Observation("seen");
        DataFrame observed = Spark
            .Range(0, 100, 1, 4)
            .Observe(
                observation,
                Count(Lit(1)).As("rows"),
                Max("id").As("largest"),
                Avg("id").As("mean"),
                Max(Expr("date'2024-02-29'")).As("day"),
                Max(Expr("1.25")).As("price"),
                CollectSet(Expr("id % 2")).As("parities")
            );
        Assert.That(observed.Filter("id < 10").Collect().Count(), Is.EqualTo(10));
        IReadOnlyDictionary<string, object?> values = observation.Get();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(observation.Name, Is.EqualTo("seen"));
            Assert.That(values["rows"], Is.EqualTo(100L));
            Assert.That(values["largest"], Is.EqualTo(99L));
            Assert.That(values["mean"], Is.EqualTo(49.5));
            Assert.That(values["day"], Is.EqualTo(new Date(2024, 2, 29)));
            Assert.That(values["price"], Is.EqualTo(1.25m));
            Assert.That(values["parities"], Is.EquivalentTo(new[] { 0L, 1L }));
        }
    }

    [Test]
    public void Get_BeforeAnythingIsObserved_Throws() =>
        Assert.That(() => new Observation().Get(), Throws.InvalidOperationException.With.Message.Contains("Observe"));

    [Test]
    public async Task GetWithAnEnd_WaitsForTheActionAndNoLongerThanTold()
    {
        var observation = new Observation();
        DataFrame observed = Spark.Range(0, 10).Observe(observation, Count(Lit(1)).As("rows"));
        Assert.That(() => observation.Get(TimeSpan.FromMilliseconds(50)), Throws.TypeOf<TimeoutException>());
        using var cancellation = new CancellationTokenSource();
        Task waiting = observation.GetAsync(cancellation.Token);
        cancellation.Cancel();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Task<IReadOnlyDictionary<string, object?>> values = observation.GetAsync(CancellationToken.None);
        observed.Collect();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await values)["rows"], Is.EqualTo(10L));
            Assert.That(observation.Get(TimeSpan.FromSeconds(30))["rows"], Is.EqualTo(10L));
        }
    }

    [Test]
    public void Stream_TellsWhatItObservedInItsProgress()
    {
        StreamingQuery query = Spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", 5)
            .Load()
            .Observe("seen", Count(Lit(1)).As("rows"), Max("value").As("largest"))
            .WriteStream()
            .Format("noop")
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Start();
        try
        {
            Waiting.Until(() => query.RecentProgress.Any(progress => progress.NumInputRows > 0));
            StreamingQueryProgress first = query.RecentProgress.First(progress => progress.NumInputRows > 0);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(first.ObservedMetrics!["seen"].GetProperty("rows").GetInt64(), Is.EqualTo(5));
                Assert.That(first.ObservedMetrics["seen"].GetProperty("largest").GetInt64(), Is.EqualTo(4));
            }
        }
        finally
        {
            query.Stop();
        }
    }
}
