using System.Collections.Concurrent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Streaming;

[Category("EndToEnd")]
public sealed class StreamingQueryListenerTests
{
    [Test]
    public void Events_ArriveForAQuery()
    {
        SparkSession spark = SparkFixture.Session;
        var listener = new Recorder();
        spark.Streams().AddListener(listener);
        StreamingQuery query;
        try
        {
            string input = SparkFixture.NewFolder();
            File.WriteAllText(Path.Combine(input, "a.txt"), "one\ntwo\n");
            query = spark
                .ReadStream()
                .Text(input)
                .WriteStream()
                .Format("noop")
                .QueryName("listened")
                .Trigger(Trigger.AvailableNow())
                .Option("checkpointLocation", SparkFixture.NewFolder())
                .Start();
            query.AwaitTermination();
            Assert.That(listener.Terminated.Wait(TimeSpan.FromSeconds(30)), Is.True);
        }
        finally
        {
            spark.Streams().RemoveListener(listener);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listener.Events.OfType<QueryStartedEvent>().Single().Name, Is.EqualTo("listened"));
            Assert.That(listener.Events.OfType<QueryProgressEvent>().Sum(e => e.Progress.NumInputRows), Is.EqualTo(2));
            Assert.That(
                listener.Events.OfType<QueryTerminatedEvent>().Single(),
                Is.EqualTo(new QueryTerminatedEvent(Guid.Parse(query.Id), Guid.Parse(query.RunId), null))
            );
        }
    }

    private sealed class Recorder : StreamingQueryListener
    {
        public ConcurrentQueue<object> Events { get; } = new();

        public ManualResetEventSlim Terminated { get; } = new();

        public override void OnQueryStarted(QueryStartedEvent queryStarted) => Events.Enqueue(queryStarted);

        public override void OnQueryProgress(QueryProgressEvent queryProgress) => Events.Enqueue(queryProgress);

        public override void OnQueryTerminated(QueryTerminatedEvent queryTerminated)
        {
            Events.Enqueue(queryTerminated);
            Terminated.Set();
        }
    }
}
