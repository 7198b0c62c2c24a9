using System.Globalization;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Gozcu.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>
/// What Spark keeps of a stream over one Kafka source: a file in <c>offsets</c> for each batch that was planned, which says where it ends, and one of the same name in <c>commits</c> when it is done. A
/// planned batch without a commit is what Spark would repeat.
/// </summary>
/// <param name="files">The checkpoint's files.</param>
internal sealed class StreamCheckpoint(ICheckpointFiles files)
{
    private const string Offsets = "offsets";
    private const string Commits = "commits";
    private const string InitialOffsets = "sources/0/0";
    private const string NoMetadata = """{"batchWatermarkMs":0,"batchTimestampMs":0,"conf":{}}""";

    /// <summary>The files, for what we keep beside Spark's own.</summary>
    public ICheckpointFiles Files { get; } = files;

    /// <summary>Opens the checkpoint of a folder or URI.</summary>
    public static StreamCheckpoint Open(SparkSession spark, string folder) =>
        new(
            Workspace.IsRemote(folder)
                ? new HadoopCheckpointFiles(spark, folder)
                : new LocalCheckpointFiles(folder.StartsWith("file:", StringComparison.Ordinal) ? new Uri(folder).LocalPath : folder)
        );

    /// <summary>The last batch that was planned, or -1.</summary>
    public long LastPlanned => Last(Offsets);

    /// <summary>The last batch that is done, or -1.</summary>
    public long LastCommitted => Last(Commits);

    /// <summary>Returns where a batch ends, by partition.</summary>
    public IReadOnlyDictionary<TopicPartition, long> EndOf(long batch) => Parse(batch, Lines(batch)[2]);

    /// <summary>Returns where a batch begins: where the one before ends, or the first one where the stream began.</summary>
    public IReadOnlyDictionary<TopicPartition, long> StartOf(long batch)
    {
        if (batch > 0)
        {
            return EndOf(batch - 1);
        }
        // Spark writes a byte of zero before the text.
        var text = Encoding.UTF8.GetString(Files.Read(InitialOffsets) ?? throw Broken(InitialOffsets)).TrimStart('\0');
        return Parse(batch, text[text.IndexOf('{', StringComparison.Ordinal)..]);
    }

    /// <summary>Plans a batch that ends at the given offsets, or changes where one ends that is not done.</summary>
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

    /// <summary>Says that a batch is done.</summary>
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
