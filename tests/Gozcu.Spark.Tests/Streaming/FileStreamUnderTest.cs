using System.Collections.Concurrent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Streaming;

/// <summary>Files that a stream reads one by one, each a micro-batch, and the checkpoint it goes on from.</summary>
internal sealed class FileStreamUnderTest(string schema)
{
    private readonly string _input = SparkFixture.NewFolder();
    private readonly string _checkpoint = SparkFixture.NewFolder();
    private int _files;

    public void Add(params string[] lines)
    {
        // The source takes files in the order of their times.
        var file = Path.Combine(_input, $"{_files}.csv");
        File.WriteAllLines(file, lines);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(_files++));
    }

    public List<Row> Run(Func<DataFrame, DataFrame> transform, OutputMode mode = OutputMode.Update, Trigger? trigger = null)
    {
        var rows = new ConcurrentQueue<Row>();
        var query = transform(SparkFixture.Session.ReadStream().Schema(schema).Option("maxFilesPerTrigger", 1).Csv(_input))
            .WriteStream()
            .OutputMode(mode)
            .Option("checkpointLocation", _checkpoint)
            .Trigger(trigger ?? Trigger.AvailableNow())
            .ForeachBatch(
                (batch, _) =>
                {
                    foreach (var row in batch.Collect())
                    {
                        rows.Enqueue(row);
                    }
                }
            )
            .Start();
        query.AwaitTermination();
        return [.. rows];
    }
}
