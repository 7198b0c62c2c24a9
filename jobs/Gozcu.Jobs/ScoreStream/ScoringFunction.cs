using System.Collections.Concurrent;
using System.Security.Cryptography;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Scores Kafka's records batch by batch on an executor. The scoring pass reads Spark's columns without copying them.</summary>
/// <param name="package">Model package in bytes.</param>
/// <param name="source">Topic with measurements.</param>
/// <param name="topicPrefix">Prefix of the output topics.</param>
/// <param name="maxOutputBytes">Size of the largest output record that Kafka accepts, in bytes.</param>
internal sealed class ScoringFunction(byte[] package, SourceTopic source, string topicPrefix, int maxOutputBytes = RecordLimits.OutputBytes)
{
    /// <summary>Idle passes by package and limit, each used by one task at a time. Opening a package takes longer than a small micro-batch, and a pass keeps its buffers.</summary>
    private static readonly ConcurrentDictionary<string, ConcurrentBag<ScoringPass>> IdlePasses = new();

    private readonly string _kind = $"{Convert.ToHexString(SHA256.HashData(package))}-{maxOutputBytes}";

    /// <summary>Schema: the columns of Spark's Kafka sink, and <c>id</c>, the record's identity.</summary>
    public static StructType Schema { get; } =
        new([
            new StructField("topic", new StringType()),
            new StructField("key", new BinaryType()),
            new StructField("value", new BinaryType()),
            new StructField("id", new BinaryType()),
        ]);

    /// <summary>
    /// Scores each batch, one output record per input record. For a model that looks back, the task must see all records of an entity, one after the other and in
    /// order.
    /// </summary>
    /// <param name="batches">
    /// Batches with the columns <c>partition</c>, <c>offset</c>, <c>timestamp</c>, <c>key</c>, <c>value</c> of Kafka's source, and the original lengths
    /// <c>key_length</c> and <c>value_length</c>.
    /// </param>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var idle = IdlePasses.GetOrAdd(_kind, _ => []);
        var pass = idle.TryTake(out var used) ? used : new ScoringPass(ModelPackage.FromBytes(package), maxOutputBytes);
        var topics = new OutputTopics(topicPrefix);
        var states = pass.LooksBack ? pass.NewStates() : null;
        var output = new OutputRecords();
        var builder = new RecordBatchBuilder(Schema);
        foreach (var batch in batches)
        {
            for (var done = 0; done < batch.Length; )
            {
                done = pass.Process(RecordsOf(batch), done, output, states);
                builder.Clear();
                Append(output, topics, builder);
                yield return builder.Build();
            }
        }
        idle.Add(pass);
    }

    private RawRecords RecordsOf(RecordBatch batch) =>
        new(
            View(batch.Column<BinaryColumn>("value")),
            source,
            batch.Column<IntColumn>("partition").Values,
            batch.Column<LongColumn>("offset").Values,
            batch.Column<TimestampColumn>("timestamp").Values,
            View(batch.Column<BinaryColumn>("key")),
            batch.Column<IntColumn>("value_length").Values,
            batch.Column<IntColumn>("key_length").Values
        );

    private static BytesView View(BytesColumn column) => new(column.Bytes, column.Offsets, column.Validity);

    private static void Append(OutputRecords output, OutputTopics topics, RecordBatchBuilder builder)
    {
        var topic = builder.Column<StringColumnBuilder>(0);
        var key = builder.Column<BinaryColumnBuilder>(1);
        var value = builder.Column<BinaryColumnBuilder>(2);
        var id = builder.Column<BinaryColumnBuilder>(3);
        for (var i = 0; i < output.Count; i++)
        {
            topic.Append(topics.Utf8Name(output.Topics[i]));
            if (output.Keys.IsNull(i))
            {
                key.AppendNull();
            }
            else
            {
                key.Append(output.Keys[i]);
            }
            value.Append(output.Values[i]);
            id.Append(output.Ids[i]);
        }
    }
}
