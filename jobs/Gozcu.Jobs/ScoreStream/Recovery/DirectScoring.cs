using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.Kafka;
using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>
/// Scores a batch without Spark, from Kafka to Kafka, through the same scoring pass. This is needed where Spark cannot do it: for a batch that was begun with
/// another model, that has a timestamp which Spark's source cannot read, or of which records are gone.
/// </summary>
/// <param name="clients">Clients of the cluster.</param>
/// <param name="source">Topic with measurements.</param>
/// <param name="topics">Output topics.</param>
/// <param name="maxOutputBytes">Size of the largest output record that Kafka accepts, in bytes.</param>
internal sealed class DirectScoring(KafkaClients clients, SourceTopic source, OutputTopics topics, int maxOutputBytes)
{
    private const int MaxRecords = 4096;
    private const int MaxBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads the available records of a batch, and outputs a record for each.</summary>
    /// <returns>Number of records read, and whether one had a timestamp that Spark cannot read.</returns>
    /// <exception cref="KafkaUnreachableException">Kafka delivers or accepts no records.</exception>
    public DirectResult Run(PlannedBatch batch, ModelPackage package, SourceState state, CancellationToken cancellationToken)
    {
        using var consumer = clients.Consumer();
        using var producer = clients.Producer(config =>
        {
            // The partitioner of the Java client, as in Spark's sink; the size limit is that of the topics.
            config.Partitioner = Partitioner.Murmur2Random;
            config.MessageMaxBytes = 2 * RecordLimits.OutputBytes;
        });
        var sending = new Sending(producer, clients.Connection);
        var pass = new ScoringPass(package, maxOutputBytes);
        var buffer = new ConsumedRecords(source);
        var output = new OutputRecords();
        var read = 0L;
        var unreadable = false;
        foreach (var (partition, end) in batch.End.OrderBy(p => p.Key.Partition.Value))
        {
            if (!state.Partitions.TryGetValue(partition, out var there))
            {
                continue;
            }
            var from = Math.Max(batch.Start[partition], there.Low.Value);
            var to = Math.Min(end, there.High.Value);
            if (from >= to)
            {
                continue;
            }
            consumer.Assign(new TopicPartitionOffset(partition, from));
            foreach (var record in Records(consumer, to, cancellationToken))
            {
                read++;
                unreadable |= record.Message.Timestamp.UnixTimestampMs > long.MaxValue / 1000;
                buffer.Add(record);
                if (buffer.Count == MaxRecords || buffer.Bytes >= MaxBytes)
                {
                    Send();
                }
            }
        }
        Send();
        sending.End(cancellationToken);
        return new DirectResult(read, unreadable);

        void Send()
        {
            var records = buffer.Records();
            for (var done = 0; done < records.Count; )
            {
                done = pass.Process(records, done, output);
                for (var i = 0; i < output.Count; i++)
                {
                    sending.Add(topics.Name(output.Topics[i]), output, i);
                }
            }
            buffer.Clear();
        }
    }

    /// <summary>Returns the records of the assigned partition before an offset.</summary>
    private IEnumerable<ConsumeResult<byte[]?, byte[]?>> Records(
        IConsumer<byte[]?, byte[]?> consumer,
        long to,
        CancellationToken cancellationToken
    )
    {
        var heard = TimeProvider.System.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = consumer.Consume(Poll);
            if (record is null)
            {
                if (TimeProvider.System.GetElapsedTime(heard) > Patience)
                {
                    throw new KafkaUnreachableException(
                        $"Kafka at {clients.Connection} gives no records of {source.Name} for {Patience.TotalSeconds:0} s."
                    );
                }
                continue;
            }
            heard = TimeProvider.System.GetTimestamp();
            // After the last record there may be offsets without records: the end of a transaction, or aborted records.
            if (record.Offset.Value >= to)
            {
                yield break;
            }
            if (!record.IsPartitionEOF)
            {
                yield return record;
                if (record.Offset.Value == to - 1)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Output records in flight, and the first delivery error.</summary>
    private sealed class Sending(IProducer<byte[]?, byte[]?> producer, KafkaConnection connection)
    {
        private Error? _error;

        public void Add(string topic, OutputRecords output, int index)
        {
            var message = new Message<byte[]?, byte[]?>
            {
                Key = output.Keys.IsNull(index) ? null : output.Keys[index].ToArray(),
                Value = output.Values[index].ToArray(),
                Headers = [new Header(ScoreStreamJob.IdentityHeader, output.Ids[index].ToArray())],
            };
            while (true)
            {
                try
                {
                    producer.Produce(topic, message, report => _error ??= report.Error.IsError ? report.Error : null);
                    return;
                }
                catch (ProduceException<byte[]?, byte[]?> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
                {
                    producer.Poll(Poll);
                }
            }
        }

        public void End(CancellationToken cancellationToken)
        {
            producer.Flush(cancellationToken);
            if (_error is { } error)
            {
                throw new KafkaUnreachableException($"Kafka at {connection} does not take output records ({error.Reason}).");
            }
        }
    }
}
