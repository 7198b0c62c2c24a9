using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Terminal;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Verify;

/// <summary>Reads a topic from its beginning and accounts for every record by its headers. Memory grows by at most a bit per record.</summary>
/// <param name="options">Options of the verification.</param>
/// <param name="console">Console for progress.</param>
public sealed class Verifier(VerifyOptions options, IProgramConsole console)
{
    private const int ReportEvery = 4096;
    private static readonly TimeSpan PollTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeaderPause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Largest number of lost records that is credible without an expectation, per record that the topic ever had (plus a constant). A higher sequence number
    /// is not valid.
    /// </summary>
    private const long CrediblePerRecord = 100;
    private const long CredibleAnyway = 1_000_000;
    private const int MaxProducers = 1000;

    private readonly Expectation? _expected = Expectation.Of(options);
    private readonly List<string> _invalidRecords = [];
    private readonly Dictionary<string, ProducerLedger> _ledgers = new(StringComparer.Ordinal);
    private byte[] _lastId = [];
    private ProducerLedger? _lastLedger;
    private long _records;
    private long _unnumbered;
    private long _others;
    private long _invalid;
    private long _end = long.MaxValue;

    /// <summary>Reads the topic and returns the account.</summary>
    /// <exception cref="UsageException">The options are not valid, or the topic does not exist.</exception>
    /// <exception cref="KafkaUnreachableException">No broker answers.</exception>
    /// <exception cref="KafkaException">Reading failed.</exception>
    public async Task<VerifyReport> RunAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        var clients = new KafkaClients(options.Connection());
        var metadata = await clients.ProbeAsync(cancellationToken);
        var partitions = metadata.Topics.Find(t => t.Topic == options.Topic)?.Partitions;
        if (partitions is null or { Count: 0 })
        {
            var others = metadata.Topics.Select(t => t.Topic).Where(t => !t.StartsWith("__", StringComparison.Ordinal)).Order();
            throw new UsageException(
                $"--topic is {options.Topic}, which Kafka at {options.BootstrapServers} does not have; it has {string.Join(", ", others.DefaultIfEmpty("none"))}."
            );
        }
        var clock = Stopwatch.StartNew();
        await Task.Run(() => ReadAsync(clients, [.. partitions.Select(p => p.PartitionId)], cancellationToken), cancellationToken);
        // Only with a single producer is it known which producer an expected record is missing from.
        var expected = _ledgers.Count == 1 ? _expected?.Most : null;
        return new VerifyReport
        {
            Topic = options.Topic,
            Records = _records,
            Unnumbered = _unnumbered,
            Others = _others,
            Producers = [.. _ledgers.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value.Close(expected))],
            Invalid = _invalid,
            InvalidRecords = _invalidRecords,
            Producer = Producer,
            Expected = _expected?.Least,
            ExpectedAtMost = _expected?.Most,
            Seconds = clock.Elapsed.TotalSeconds,
        };
    }

    private async Task ReadAsync(KafkaClients clients, int[] partitions, CancellationToken cancellationToken)
    {
        using var consumer = clients.Consumer(config =>
        {
            config.ClientId = "gozcu-verify";
            config.IsolationLevel = IsolationLevel.ReadCommitted;
        });
        var ends = new Dictionary<int, long>();
        var committed = await CommittedEndsAsync(clients, partitions, cancellationToken);
        long total = 0;
        long ever = 0;
        foreach (var partition in partitions)
        {
            var range = consumer.QueryWatermarkOffsets(new TopicPartition(options.Topic, partition), clients.Connection.Timeout);
            if (range.Low > 0)
            {
                console.Warn(
                    $"partition {partition} of {options.Topic} begins at {range.Low.Value:N0}: earlier records were removed and will count as lost"
                );
            }
            var end = Math.Min(range.High, committed[partition]);
            if (end < range.High)
            {
                console.Warn(
                    $"partition {partition} of {options.Topic} has a transaction that is open since {end:N0}: what is behind that is not read"
                );
            }
            if (end > range.Low || options.Until == VerifyUntil.Idle)
            {
                ends[partition] = end;
                total += end - range.Low;
            }
            ever += range.High;
        }
        _end = _expected?.Most ?? CrediblePerRecord * ever + CredibleAnyway;
        if (ends.Count == 0)
        {
            return;
        }
        consumer.Assign(ends.Keys.Select(p => new TopicPartitionOffset(options.Topic, p, Offset.Beginning)));
        await console.ProgressAsync(
            $"verify {options.Topic}",
            options.Until == VerifyUntil.End ? total : null,
            progress =>
            {
                ReadAll(consumer, ends, progress, cancellationToken);
                return Task.FromResult(_records);
            }
        );
    }

    private void ReadAll(
        IConsumer<byte[]?, byte[]?> consumer,
        Dictionary<int, long> ends,
        IWorkProgress progress,
        CancellationToken cancellationToken
    )
    {
        var quiet = Stopwatch.StartNew();
        while (ends.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = consumer.Consume(PollTime);
            if (result is null || result.IsPartitionEOF)
            {
                if (
                    result is not null
                    && options.Until == VerifyUntil.End
                    && ends.TryGetValue(result.Partition, out var at)
                    && result.Offset >= at
                )
                {
                    ends.Remove(result.Partition);
                }
                if (IsOver(quiet.Elapsed))
                {
                    return;
                }
                continue;
            }
            quiet.Restart();
            if (!ends.TryGetValue(result.Partition, out var end) || (options.Until == VerifyUntil.End && result.Offset >= end))
            {
                // The record came after the start. All earlier ones have been read: the partition is done.
                ends.Remove(result.Partition);
                continue;
            }
            Account(result);
            if (_records % ReportEvery == 0)
            {
                progress.Report(_records);
            }
            if (options.Until == VerifyUntil.End && result.Offset == end - 1)
            {
                ends.Remove(result.Partition);
            }
        }
    }

    private bool IsOver(TimeSpan quiet)
    {
        if (options.Until == VerifyUntil.Idle)
        {
            return quiet >= options.Idle;
        }
        return quiet < StallLimit
            ? false
            : throw new KafkaException(
                new Error(
                    ErrorCode.Local_TimedOut,
                    $"Kafka at {options.BootstrapServers} has sent nothing for {StallLimit.TotalSeconds:0} s, and {options.Topic} is not read to its end"
                )
            );
    }

    /// <summary>Returns the offset up to which each partition can be read: the beginning of the oldest open transaction, or the end.</summary>
    private async Task<Dictionary<int, long>> CommittedEndsAsync(
        KafkaClients clients,
        int[] partitions,
        CancellationToken cancellationToken
    )
    {
        using var admin = clients.Admin();
        var asked = partitions.Select(p => new TopicPartitionOffsetSpec
        {
            TopicPartition = new TopicPartition(options.Topic, p),
            OffsetSpec = OffsetSpec.Latest(),
        });
        var request = new ListOffsetsOptions { IsolationLevel = IsolationLevel.ReadCommitted, RequestTimeout = clients.Connection.Timeout };
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                var listed = await admin.ListOffsetsAsync(asked, request).WaitAsync(cancellationToken);
                return listed.ResultInfos.ToDictionary(
                    r => r.TopicPartitionOffsetError.Partition.Value,
                    r => r.TopicPartitionOffsetError.Offset.Value
                );
            }
            catch (ListOffsetsException e) when (HasNoLeader(e) && Stopwatch.GetElapsedTime(begun) < clients.Connection.Timeout)
            {
                await Task.Delay(LeaderPause, cancellationToken);
            }
        }
    }

    /// <summary>Returns true if a partition has no leader, or one that the client does not know yet, as just after the topic was created.</summary>
    private static bool HasNoLeader(ListOffsetsException e) =>
        e.Result.ResultInfos.Any(r =>
            r.TopicPartitionOffsetError.Error.Code
                is ErrorCode.LeaderNotAvailable
                    or ErrorCode.NotLeaderForPartition
                    or ErrorCode.UnknownTopicOrPart
        );

    private void Account(ConsumeResult<byte[]?, byte[]?> record)
    {
        _records++;
        if (record.Message.Headers is not { } headers || !headers.TryGetLastBytes(RecordHeaders.Producer, out var id) || id is null)
        {
            _unnumbered++;
            return;
        }
        if (Ledger(id) is not { } ledger)
        {
            _others++;
            return;
        }
        if (Sequence(headers) is { } sequence && sequence < _end)
        {
            ledger.Add(record.Topic, record.Partition.Value, record.Offset.Value, sequence);
            return;
        }
        _unnumbered++;
        _invalid++;
        if (_invalidRecords.Count < ProducerLedger.Shown)
        {
            _invalidRecords.Add($"{record.Topic}-{record.Partition.Value}-{record.Offset.Value}");
        }
    }

    /// <summary>Returns the sequence number in the form that our producers write: one header with decimal digits only; null if there is none.</summary>
    private static long? Sequence(Headers headers)
    {
        byte[]? digits = null;
        foreach (var header in headers)
        {
            if (header.Key != RecordHeaders.Sequence)
            {
                continue;
            }
            if (digits is not null || header.GetValueBytes() is not { } bytes)
            {
                return null;
            }
            digits = bytes;
        }
        return
            digits is { Length: > 0 }
            && !digits.AsSpan().ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits.Length == 1 || digits[0] != '0')
            && Utf8Parser.TryParse(digits, out long number, out var length)
            && length == digits.Length
            ? number
            : null;
    }

    /// <summary>Id of the producer whose records are accounted for; null for all.</summary>
    private string? Producer => options.Producer ?? _expected?.Producer;

    /// <summary>Returns the ledger of a producer; null if its records are not accounted for. Most records have the same producer as the previous one.</summary>
    private ProducerLedger? Ledger(byte[] id)
    {
        if (!id.AsSpan().SequenceEqual(_lastId))
        {
            _lastId = id;
            var name = Encoding.UTF8.GetString(id);
            _lastLedger = null;
            if ((Producer is null || Producer == name) && !_ledgers.TryGetValue(name, out _lastLedger))
            {
                if (_ledgers.Count == MaxProducers)
                {
                    throw new UsageException(
                        $"{options.Topic} has records of more than {MaxProducers} producers: say with --producer whose are to be accounted for."
                    );
                }
                _ledgers[name] = _lastLedger = new ProducerLedger(name);
            }
        }
        return _lastLedger;
    }
}
