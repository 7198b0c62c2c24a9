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
}
