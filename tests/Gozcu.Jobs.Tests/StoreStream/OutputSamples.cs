using System.Text;
using Confluent.Kafka;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Tests.Streams;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;
using TimestampType = Microsoft.Spark.Sql.Types.TimestampType;

namespace Gozcu.Jobs.Tests.StoreStream;

/// <summary>Fills output topics with what score-stream would write, and with what it never would.</summary>
internal static class OutputSamples
{
    private static readonly StructType Input = new([
        new StructField("partition", new IntegerType()),
        new StructField("offset", new LongType()),
        new StructField("timestamp", new TimestampType()),
        new StructField("key", new BinaryType()),
        new StructField("value", new BinaryType()),
        new StructField("key_length", new IntegerType()),
        new StructField("value_length", new IntegerType()),
    ]);

    /// <summary>The day before yesterday, 22:13:20 UTC: some hundred measurements later it is the next day.</summary>
    private static readonly DateTimeOffset First = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-2).Add(new(22, 13, 20)));

    private static readonly long FirstMeasured = First.ToUnixTimeMilliseconds() * 1000;

    private const long TenSeconds = 10_000_000;

    /// <summary>The days of the first two thousand measurements.</summary>
    public static IReadOnlyList<string> Days { get; } = [$"{First:yyyy.MM.dd}", $"{First.AddDays(1):yyyy.MM.dd}"];

    /// <summary>Records that are not ours, each broken in another way.</summary>
    public static IReadOnlyList<byte[]?> Foreign { get; } =
    [
        null,
        [],
        "not JSON"u8.ToArray(),
        [0xff, 0x80, 0x22],
        "[1, 2]"u8.ToArray(),
        """{"temperature": 5}"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"normal","source":{"topic":"m","topic_id":"i","partition":0,"offset":1},"score":"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"No Index/..","source":{"topic":"m","topic_id":"i","partition":0,"offset":1}}"""u8.ToArray(),
        """{"id":"m-i-0-2","level":"normal","source":{"topic":"m","topic_id":"i","partition":0,"offset":1}}"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"normal","source":"text"}"""u8.ToArray(),
        """{"id":7,"level":"normal"}"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"normal","source":{"topic":"m","topic_id":"i","partition":0,"offset":1}}"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"normal","source":{"topic":"m","topic_id":"i","partition":0,"offset":1,"timestamp":"2026-01-01T00:00:00+05:00"}}"""u8.ToArray(),
        """{"id":"m-i-0-1","level":"normal","source":{"topic":"m","topic_id":"i","partition":0,"offset":1,"timestamp":"2026-02-31T00:00:00Z"}}"""u8.ToArray(),
    ];

    /// <summary>
    /// Writes output records, every seventh twice, as Spark's Kafka sink may after a failure.
    /// </summary>
    /// <returns>Their identities.</returns>
    public static IReadOnlyList<string> Write(KafkaTopics topics, int count)
    {
        var ids = new List<string>();
        using var producer = topics.Clients.Producer();
        foreach (
            var batch in new ScoringFunction(Samples.LowPressure("pump").ToBytes(), topics.Source, topics.Prefix).Map([Measurements(count)])
        )
        {
            var (names, values, identities) = (
                batch.Column<StringColumn>("topic"),
                batch.Column<BinaryColumn>("value"),
                batch.Column<BinaryColumn>("id")
            );
            for (var i = 0; i < batch.Length; i++)
            {
                var message = new Message<byte[]?, byte[]?> { Value = values[i] };
                for (var copies = i % 7 == 0 ? 2 : 1; copies > 0; copies--)
                {
                    producer.Produce(names[i], message);
                }
                ids.Add(Encoding.UTF8.GetString(identities[i]!));
            }
        }
        producer.Flush(CancellationToken.None);
        return ids;
    }

    /// <summary>Writes the foreign records to one topic.</summary>
    /// <returns>The identities they have in the store: their own topic, partition and offset.</returns>
    public static async Task<IReadOnlyList<string>> WriteForeignAsync(KafkaTopics topics, string topic)
    {
        var ids = new List<string>();
        using var producer = topics.Clients.Producer();
        foreach (var value in Foreign)
        {
            var written = await producer.ProduceAsync(new TopicPartition(topic, 1), new Message<byte[]?, byte[]?> { Value = value });
            ids.Add($"{topic}-{written.Partition.Value}-{written.Offset.Value}");
        }
        return ids;
    }

    /// <summary>Writes a record of ours that Elasticsearch does not take: its score is an object.</summary>
    /// <returns>Its identity.</returns>
    public static async Task<string> WriteRefusedAsync(KafkaTopics topics)
    {
        const string Refused =
            """{"id":"m-refused-0-1","source":{"topic":"m","topic_id":"refused","partition":0,"offset":1,"timestamp":null},"level":"normal","score":{"high":true}}""";
        using var producer = topics.Clients.Producer();
        var message = new Message<byte[]?, byte[]?> { Value = Encoding.UTF8.GetBytes(Refused) };
        await producer.ProduceAsync(topics.Outputs.Name(Gozcu.Models.Alerts.OutputTopic.Scores), message);
        return "m-refused-0-1";
    }

    private static RecordBatch Measurements(int count)
    {
        var builder = new RecordBatchBuilder(Input);
        for (var i = 0; i < count; i++)
        {
            builder.Column<IntColumnBuilder>("partition").Append(i % 2);
            builder.Column<LongColumnBuilder>("offset").Append(i / 2);
            builder.Column<TimestampColumnBuilder>("timestamp").Append(FirstMeasured + i * TenSeconds);
            builder.Column<BinaryColumnBuilder>("key").AppendNull();
            builder.Column<BinaryColumnBuilder>("value").Append(Value(i));
            builder.Column<IntColumnBuilder>("key_length").AppendNull();
            builder.Column<IntColumnBuilder>("value_length").Append(Value(i).Length);
        }
        return builder.Build();
    }

    /// <summary>Three of ten alarm, one of ten is a dead letter.</summary>
    private static byte[] Value(int i) =>
        Encoding.UTF8.GetBytes(
            (i % 10) switch
            {
                0 => "not JSON",
                1 => Pump(i, 4.7),
                2 or 3 => Pump(i, 3),
                _ => Pump(i, 6),
            }
        );

    private static string Pump(int i, double pressure) =>
        FormattableString.Invariant(
            $$"""{"pump":"p{{i}}","time":"2026-01-01T00:00:00Z","kind":"small","pressure":{{pressure}},"flow":20}"""
        );
}
