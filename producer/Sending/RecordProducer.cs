using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Producer.Sending;

/// <summary>
/// Sends numbered records to one topic and keeps account of each. The number of records in flight is limited: if Kafka is slower than the caller, <see
/// cref="SendAsync"/> waits. Must be called by one caller at a time.
/// </summary>
public sealed class RecordProducer : IDisposable
{
    private const int MaxUnderWay = 50_000;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _room = new(MaxUnderWay);
    private readonly IProducer<byte[]?, byte[]?> _producer;
    private readonly string _topic;
    private readonly byte[] _id;
    private readonly OffsetRanges _offsets;
    private readonly OffsetRanges _malformedOffsets;
    private readonly SortedDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private readonly Action<DeliveryReport<byte[]?, byte[]?>> _onDelivery;
    private readonly Action<DeliveryReport<byte[]?, byte[]?>> _onMalformedDelivery;
    private long _sent;
    private long _delivered;
    private long _failed;
    private volatile string? _stop;

    /// <summary>Creates the producer.</summary>
    /// <param name="clients">Clients of the cluster.</param>
    /// <param name="topic">Name of the topic.</param>
    /// <param name="id">Id of the producer, for the header.</param>
    public RecordProducer(KafkaClients clients, string topic, string id)
    {
        _topic = topic;
        _id = Encoding.UTF8.GetBytes(id);
        _offsets = new OffsetRanges(topic);
        _malformedOffsets = new OffsetRanges(topic);
        _onDelivery = report => OnDelivery(report, malformed: false);
        _onMalformedDelivery = report => OnDelivery(report, malformed: true);
        _producer = clients.Producer(
            config =>
            {
                config.ClientId = "gozcu-producer";
                // The same partitioner as Java's clients: records of one key go to the same partition.
                config.Partitioner = Partitioner.Murmur2Random;
                config.QueueBufferingMaxMessages = 2 * MaxUnderWay;
                config.QueueBufferingMaxKbytes = 128 * 1024;
            },
            error => _stop ??= error.IsFatal ? $"Kafka's client gave up: {error.Reason}" : null
        );
    }

    /// <summary>Number of records that Kafka has acknowledged so far.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>Sends one record. Waits while too many are in flight.</summary>
    /// <param name="key">Key, which decides on the partition; null for any partition.</param>
    /// <param name="value">Value of the record; null for none.</param>
    /// <param name="malformed">True if the record is malformed on purpose.</param>
    /// <param name="cancellationToken">Cancels waiting; the record is then not sent.</param>
    /// <exception cref="DeliveryException">Kafka accepts no more records.</exception>
    public async ValueTask SendAsync(byte[]? key, byte[]? value, bool malformed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_stop is { } reason)
        {
            throw new DeliveryException(reason);
        }
        if (!_room.Wait(0, CancellationToken.None))
        {
            await _room.WaitAsync(cancellationToken);
        }
        var message = new Message<byte[]?, byte[]?>
        {
            Key = key,
            Value = value,
            Headers = new Headers { { RecordHeaders.Producer, _id }, { RecordHeaders.Sequence, Digits(_sent) } },
        };
        while (true)
        {
            try
            {
                _producer.Produce(_topic, message, malformed ? _onMalformedDelivery : _onDelivery);
                _sent++;
                return;
            }
            catch (ProduceException<byte[]?, byte[]?> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
            {
                // The queue is full by bytes rather than by records.
                await WaitForRoomAsync(cancellationToken);
            }
            catch (ProduceException<byte[]?, byte[]?> e)
            {
                // Rejected immediately, such as a record that is too large: there will be no delivery report.
                _sent++;
                Fail(e.Error);
                _room.Release();
                return;
            }
        }
    }

    /// <summary>Waits until no record is in flight, or <paramref name="limit"/> has passed.</summary>
    public Task FlushAsync(TimeSpan limit) => Task.Run(() => _producer.Flush(limit));

    /// <summary>Returns the delivery results of the records so far.</summary>
    public Deliveries Account()
    {
        lock (_lock)
        {
            return new Deliveries
            {
                Sent = _sent,
                Delivered = _delivered,
                Failed = _failed,
                Failures = new SortedDictionary<string, long>(_failures, StringComparer.Ordinal),
                Offsets = _offsets.ToList(),
                MalformedOffsets = _malformedOffsets.ToList(),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _producer.Dispose();
        _room.Dispose();
    }

    private async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _room.Release();
            throw;
        }
    }

    private void OnDelivery(DeliveryReport<byte[]?, byte[]?> report, bool malformed)
    {
        if (report.Error.IsError)
        {
            Fail(report.Error);
        }
        else
        {
            lock (_lock)
            {
                _delivered++;
                _offsets.Add(report.Partition.Value, report.Offset.Value);
                if (malformed)
                {
                    _malformedOffsets.Add(report.Partition.Value, report.Offset.Value);
                }
            }
        }
        _room.Release();
    }

    private void Fail(Error error)
    {
        lock (_lock)
        {
            _failed++;
            _failures[error.Reason] = _failures.GetValueOrDefault(error.Reason) + 1;
        }
        // If one record fails for lack of a broker, so will the next; if one is too large, others may still succeed.
        if (
            error.IsFatal || error.Code is ErrorCode.Local_MsgTimedOut or ErrorCode.TopicAuthorizationFailed or ErrorCode.Local_UnknownTopic
        )
        {
            _stop ??= $"Kafka does not take records for {_topic}: {error.Reason}";
        }
    }

    private static byte[] Digits(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        return digits[..length].ToArray();
    }
}
