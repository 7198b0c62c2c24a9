using Confluent.Kafka;
using Gozcu.Hosting.Kafka;
using Gozcu.Models.Alerts;
using Gozcu.Models.Scoring;

namespace Gozcu.Demo;

/// <summary>Reader of the output topics, from their beginning to their current end, repeatedly.</summary>
internal sealed class OutputReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private readonly IConsumer<byte[]?, byte[]?> _consumer;
    private readonly Dictionary<string, HashSet<string>> _ids;
    private readonly List<TimedRecord> _timed = [];
    private long _repeated;

    public OutputReader(KafkaClients clients, OutputTopics topics, Metadata metadata)
    {
        _ids = topics.All.ToDictionary(t => t, _ => new HashSet<string>());
        _consumer = clients.Consumer();
        _consumer.Assign(
            metadata
                .Topics.Where(t => topics.All.Contains(t.Topic))
                .SelectMany(t => t.Partitions.Select(p => new TopicPartitionOffset(t.Topic, p.PartitionId, Offset.Beginning)))
        );
    }

    /// <summary>Number of distinct records read so far.</summary>
    public long Count => _ids.Values.Sum(ids => (long)ids.Count);

    /// <summary>Reads available records, and returns when no record has come for a moment.</summary>
    /// <exception cref="FormatException">A record is not one of score-stream's.</exception>
    public void Read(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && _consumer.Consume(Patience) is { } record)
        {
            if (!record.IsPartitionEOF)
            {
                Add(record);
            }
        }
    }

    public ObservedOutputs Result() => new(_ids.ToDictionary(t => t.Key, t => (IReadOnlySet<string>)t.Value), _repeated, _timed);

    public void Dispose() => _consumer.Dispose();

    private void Add(ConsumeResult<byte[]?, byte[]?> record)
    {
        var output = OutputRecordReader.Read(record.Message.Value);
        if (!_ids[record.Topic].Add(output.Id))
        {
            _repeated++;
            return;
        }
        if (output.Ingested is not { } ingested)
        {
            return;
        }
        _timed.Add(
            new TimedRecord(
                ingested.ToUnixTimeMilliseconds(),
                record.Message.Timestamp.UnixTimestampMs - ingested.ToUnixTimeMilliseconds(),
                output.Level is AlertLevel.Warning or AlertLevel.Critical
            )
        );
    }
}
