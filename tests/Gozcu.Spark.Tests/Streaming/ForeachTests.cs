using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Streaming;

[Category("EndToEnd")]
public sealed class ForeachTests
{
    [Test]
    public void Writer_GetsEachRowOnceBetweenOpenAndClose()
    {
        string input = SparkFixture.NewFolder();
        string output = SparkFixture.NewFolder();
        File.WriteAllLines(Path.Combine(input, "a.csv"), ["1,x", "2,y"]);
        File.WriteAllLines(Path.Combine(input, "b.csv"), ["3,z"]);
        StreamingQuery query = SparkFixture
            .Session.ReadStream()
            .Schema("id INT, name STRING")
            .Csv(input)
            .WriteStream()
            .Trigger(Trigger.AvailableNow())
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Foreach(new LineWriter(output))
            .Start();
        query.AwaitTermination();

        string[] lines = [.. Directory.GetFiles(output).SelectMany(File.ReadAllLines)];
        Assert.That(lines.Where(line => line.Contains('=')), Is.EquivalentTo(new[] { "1=x", "2=y", "3=z" }));
        Assert.That(lines.Where(line => !line.Contains('=')), Is.All.EqualTo("closed without error"));
    }

    [Test]
    public void Open_IsToldPartitionAndEpoch_InTheWorker()
    {
        string output = SparkFixture.NewFolder();
        string checkpoint = SparkFixture.NewFolder();
        string input = SparkFixture.NewFolder();
        File.WriteAllLines(Path.Combine(input, "a.csv"), ["1,x"]);
        Run(input, checkpoint, new EventWriter(output, "all"));
        File.WriteAllLines(Path.Combine(input, "b.csv"), ["2,y"]);
        Run(input, checkpoint, new EventWriter(output, "all"));

        string[] events = Events(output);
        Assert.That(events.Where(e => e.EndsWith(" 1", StringComparison.Ordinal)), Is.EqualTo(new[] { "epoch 0 partition 0: process 1" }));
        Assert.That(events.Where(e => e.EndsWith(" 2", StringComparison.Ordinal)), Is.EqualTo(new[] { "epoch 1 partition 0: process 2" }));
        Assert.That(
            events.Where(e => e.Contains("pid", StringComparison.Ordinal)),
            Is.Not.Empty.And.None.Contains($"pid {Environment.ProcessId}")
        );
    }

    [Test]
    public void Open_False_SkipsTheRowsAndCloses()
    {
        string output = SparkFixture.NewFolder();
        string input = SparkFixture.NewFolder();
        File.WriteAllLines(Path.Combine(input, "a.csv"), ["1,x", "2,y"]);
        Run(input, SparkFixture.NewFolder(), new EventWriter(output, "none"));

        Assert.That(
            Events(output).Select(e => e[(e.IndexOf(':') + 2)..]).Where(e => !e.StartsWith("pid", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "close without error" })
        );
    }

    [Test]
    public void Process_Exception_ReachesCloseAndEndsTheQuery()
    {
        string output = SparkFixture.NewFolder();
        string input = SparkFixture.NewFolder();
        File.WriteAllLines(Path.Combine(input, "a.csv"), ["1,x", "13,y", "3,z"]);

        Assert.That(
            () => Run(input, SparkFixture.NewFolder(), new EventWriter(output, "all")),
            Throws
                .InstanceOf<StreamingQueryException>()
                .With.Message.Contains("C# function 'EventWriter' failed")
                .And.Message.Contains("System.FormatException: 13 is no number")
        );
        Assert.That(
            Events(output).Select(e => e[(e.IndexOf(':') + 2)..]).Where(e => !e.StartsWith("pid", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "process 1", "close after FormatException: 13 is no number" })
        );
    }

    private static void Run(string input, string checkpoint, IForeachWriter writer) =>
        SparkFixture
            .Session.ReadStream()
            .Schema("id INT, name STRING")
            .Csv(input)
            .WriteStream()
            .Trigger(Trigger.AvailableNow())
            .Option("checkpointLocation", checkpoint)
            .Foreach(writer)
            .Start()
            .AwaitTermination();

    private static string[] Events(string folder) => [.. Directory.GetFiles(folder).Order().SelectMany(File.ReadAllLines)];

    private sealed class LineWriter(string folder) : IForeachWriter
    {
        private readonly List<string> _lines = [];
        private string? _file;

        public bool Open(long partitionId, long epochId)
        {
            _file = Path.Combine(folder, $"{epochId}-{partitionId}");
            return true;
        }

        public void Process(Row row) => _lines.Add($"{row.GetAs<int>("id")}={row.GetAs<string>("name")}");

        public void Close(Exception? errorOrNull) =>
            File.WriteAllLines(_file!, [.. _lines, errorOrNull is null ? "closed without error" : "failed"]);
    }

    private sealed class EventWriter(string folder, string wanted) : IForeachWriter
    {
        private string _place = "";

        public bool Open(long partitionId, long epochId)
        {
            _place = $"epoch {epochId} partition {partitionId}";
            Log($"pid {Environment.ProcessId}");
            return wanted == "all";
        }

        public void Process(Row row)
        {
            int id = row.GetAs<int>("id");
            Log(id == 13 ? throw new FormatException("13 is no number") : $"process {id}");
        }

        public void Close(Exception? errorOrNull) =>
            Log(errorOrNull is null ? "close without error" : $"close after {errorOrNull.GetType().Name}: {errorOrNull.Message}");

        private void Log(string line) => File.AppendAllLines(Path.Combine(folder, _place), [$"{_place}: {line}"]);
    }
}
