using System.Globalization;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Gozcu.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>
/// Spark's checkpoint of a stream from one Kafka source: a file in <c>offsets</c> for each planned batch, with its end offsets, and a file with the same name
/// in <c>commits</c> when it is done. Spark repeats a planned batch without a commit.
/// </summary>
/// <param name="files">Files of the checkpoint.</param>
internal sealed class StreamCheckpoint(ICheckpointFiles files)
{
    private const string Offsets = "offsets";
    private const string Commits = "commits";
    private const string InitialOffsets = "sources/0/0";
    private const string NoMetadata = """{"batchWatermarkMs":0,"batchTimestampMs":0,"conf":{}}""";

    /// <summary>Files, for the data that this program stores next to Spark's.</summary>
    public ICheckpointFiles Files { get; } = files;

    /// <summary>Opens the checkpoint of a folder or URI.</summary>
    public static StreamCheckpoint Open(SparkSession spark, string folder) =>
        new(
            Workspace.IsRemote(folder)
                ? new HadoopCheckpointFiles(spark, folder)
                : new LocalCheckpointFiles(folder.StartsWith("file:", StringComparison.Ordinal) ? new Uri(folder).LocalPath : folder)
        );

    /// <summary>Number of the last planned batch, or -1.</summary>
    public long LastPlanned => Last(Offsets);

    /// <summary>Number of the last committed batch, or -1.</summary>
    public long LastCommitted => Last(Commits);

    /// <summary>Returns the end offsets of a batch, by partition.</summary>
    public IReadOnlyDictionary<TopicPartition, long> EndOf(long batch) => Parse(batch, Lines(batch)[2]);

    /// <summary>Returns the start offsets of a batch, by partition: the end of the previous one; for the first batch, the start of the stream.</summary>
    public IReadOnlyDictionary<TopicPartition, long> StartOf(long batch)
    {
        if (batch > 0)
        {
            return EndOf(batch - 1);
        }
        // Spark writes a zero byte before the text.
        var text = Encoding.UTF8.GetString(Files.Read(InitialOffsets) ?? throw Broken(InitialOffsets)).TrimStart('\0');
        return Parse(batch, text[text.IndexOf('{', StringComparison.Ordinal)..]);
    }

    /// <summary>Plans a batch that ends at the given offsets, or changes the end of one that is not committed.</summary>
    public void Plan(long batch, IReadOnlyDictionary<TopicPartition, long> end)
    {
        var metadata = LastPlanned is >= 0 and var last ? Lines(Math.Min(last, batch))[1] : NoMetadata;
        var offsets = JsonSerializer.Serialize(
            end.GroupBy(p => p.Key.Topic)
                .ToDictionary(
                    t => t.Key,
                    t =>
                        t.OrderBy(p => p.Key.Partition.Value)
                            .ToDictionary(p => p.Key.Partition.Value.ToString(CultureInfo.InvariantCulture), p => p.Value)
                )
        );
        Files.Write($"{Offsets}/{batch}", Encoding.UTF8.GetBytes($"v1\n{metadata}\n{offsets}"));
    }

    /// <summary>Commits a batch.</summary>
    public void Commit(long batch) =>
        Files.Write($"{Commits}/{batch}", """
        v1
        {"nextBatchWatermarkMs":0}
        """u8.ToArray());

    private long Last(string folder) =>
        Files
            .List(folder)
            .Select(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var batch) ? batch : -1)
            .DefaultIfEmpty(-1)
            .Max();

    private string[] Lines(long batch)
    {
        var path = $"{Offsets}/{batch}";
        var lines = Encoding.UTF8.GetString(Files.Read(path) ?? throw Broken(path)).Split('\n');
        return lines.Length >= 3 && lines[0] == "v1" ? lines : throw Broken(path);
    }

    private Dictionary<TopicPartition, long> Parse(long batch, string json)
    {
        try
        {
            var topics = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, long>>>(json)!;
            return topics
                .SelectMany(t =>
                    t.Value.Select(p => (new TopicPartition(t.Key, int.Parse(p.Key, CultureInfo.InvariantCulture)), Offset: p.Value))
                )
                .ToDictionary(p => p.Item1, p => p.Offset);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Broken($"{Offsets}/{batch}", e);
        }
    }

    private InvalidDataException Broken(string path, Exception? cause = null) =>
        new(
            $"the checkpoint {Files.Folder} has no usable {path}: it is damaged, or no checkpoint of a stream from Kafka. Name another by --checkpoint; "
                + "the stream then begins anew.",
            cause
        );
}
