using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Producer.Sending;

/// <summary>
/// Sends numbered records to one topic and keeps account of every one. A bounded number is under way at any time; when Kafka is slower than the
/// caller, <see cref="SendAsync"/> waits. For one caller at a time.
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

    /// <summary>Makes one.</summary>
    /// <param name="clients">The cluster.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="id">The producer's id, for the header.</param>
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
                // Records of one key go to the partition that Java's clients choose for it too.
                config.Partitioner = Partitioner.Murmur2Random;
                config.QueueBufferingMaxMessages = 2 * MaxUnderWay;
                config.QueueBufferingMaxKbytes = 128 * 1024;
            },
            error => _stop ??= error.IsFatal ? $"Kafka's client gave up: {error.Reason}" : null
        );
    }

    /// <summary>Records that Kafka has acknowledged so far.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>Hands over one record, waiting while too many are under way.</summary>
    /// <param name="key">Chooses the partition; null for any.</param>
    /// <param name="value">The record; null for one without a value.</param>
    /// <param name="malformed">Whether it is malformed on purpose.</param>
    /// <param name="cancellationToken">Stops waiting; the record is then not sent.</param>
    /// <exception cref="DeliveryException">Kafka takes no more records.</exception>
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
                // Full by bytes rather than by records.
                await WaitForRoomAsync(cancellationToken);
            }
            catch (ProduceException<byte[]?, byte[]?> e)
            {
                // Refused at once, such as a record that is too large: no delivery report will come.
                _sent++;
                Fail(e.Error);
                _room.Release();
                return;
            }
        }
    }

    /// <summary>Waits until nothing is under way, or <paramref name="limit"/> has passed.</summary>
    public Task FlushAsync(TimeSpan limit) => Task.Run(() => _producer.Flush(limit));

    /// <summary>What became of the records so far.</summary>
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
        // One record in vain for lack of a broker means that the next will be too; one that is too large does not.
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
