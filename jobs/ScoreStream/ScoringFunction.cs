using System.Collections.Concurrent;
using System.Security.Cryptography;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Kafka's records to output records, batch by batch, on an executor: the scoring pass over Spark's columns, without a copy on the way in.</summary>
/// <param name="package">A model package in bytes.</param>
/// <param name="source">The topic with measurements.</param>
/// <param name="topicPrefix">What stands before the names of the output topics.</param>
/// <param name="maxOutputBytes">The largest output record that Kafka takes.</param>
internal sealed class ScoringFunction(byte[] package, SourceTopic source, string topicPrefix, int maxOutputBytes = RecordLimits.OutputBytes)
{
    /// <summary>
    /// Passes by package and limit, each used by one task at a time: opening a package takes longer than a small micro-batch, and a pass keeps its buffers.
    /// </summary>
    private static readonly ConcurrentDictionary<string, ConcurrentBag<ScoringPass>> IdlePasses = new();

    private readonly string _kind = $"{Convert.ToHexString(SHA256.HashData(package))}-{maxOutputBytes}";

    /// <summary>What Spark's Kafka sink takes, and <c>id</c>, the record's identity.</summary>
    public static StructType Schema { get; } =
        new([
            new StructField("topic", new StringType()),
            new StructField("key", new BinaryType()),
            new StructField("value", new BinaryType()),
            new StructField("id", new BinaryType()),
        ]);

    /// <summary>Scores batch after batch; one record out for each record in.</summary>
    /// <param name="batches">Columns <c>partition</c>, <c>offset</c>, <c>timestamp</c>, <c>key</c>, <c>value</c> as Kafka's source has them, and <c>key_length</c>, <c>value_length</c>: how long these two were.</param>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var idle = IdlePasses.GetOrAdd(_kind, _ => []);
        var pass = idle.TryTake(out var used) ? used : new ScoringPass(ModelPackage.FromBytes(package), maxOutputBytes);
        var topics = new OutputTopics(topicPrefix);
        var output = new OutputRecords();
        var builder = new RecordBatchBuilder(Schema);
        foreach (var batch in batches)
        {
            for (var done = 0; done < batch.Length; )
            {
                done = pass.Process(RecordsOf(batch), done, output);
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
