using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Malformed;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Sending;

/// <summary>Sends the measurements of a source to Kafka: at their pace, mixed with malformed records, and with an account of every record.</summary>
internal sealed class Production(ProductionOptions options, DataSetDefinition dataSet, IProgramConsole console, TimeProvider time)
{
    private const int ReportEvery = 256;
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FlushLimitWhenInterrupted = TimeSpan.FromSeconds(10);
    internal static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MalformedRecords _malformed = new(dataSet, options.Seed);
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Sends all measurements. Delivery failures and interruption are part of the report and throw no exception.</summary>
    /// <exception cref="KafkaUnreachableException">No broker answers.</exception>
    /// <exception cref="UsageException">The options do not fit the source.</exception>
    public async Task<ProductionReport> RunAsync(
        string what,
        IMeasurementSource source,
        double? speed,
        EventTime eventTime,
        CancellationToken cancellationToken
    )
    {
        var total = Smaller(source.Count, options.Limit);
        var amount = options.MalformedAmount;
        if (total is null && amount.Count > 0)
        {
            throw new UsageException(
                $"--malformed is {options.Malformed}, but nobody knows how many measurements it is to be spread over: give --limit, or a share such as 1%."
            );
        }
        var clients = new KafkaClients(options.Connection());
        var partitions = await clients.EnsureTopicAsync(
            options.Topic,
            options.Partitions,
            (short)options.Replication,
            cancellationToken: cancellationToken
        );
        var id = options.ProducerId ?? $"{dataSet.Name}-{Guid.NewGuid():N}"[..(dataSet.Name.Length + 9)];
        var schedule = new MalformedSchedule(amount, total ?? 0, new SeededRandom(options.Seed, stream: -2));
        using var producer = new RecordProducer(clients, options.Topic, id);
        var clock = Stopwatch.StartNew();
        var outcome = await console.ProgressAsync(
            what,
            total,
            async progress =>
            {
                var sent = await SendAllAsync(source, producer, schedule, total, speed, eventTime, progress, cancellationToken);
                progress.Note("waiting for Kafka's acknowledgements");
                await producer.FlushAsync(sent.Interrupted ? FlushLimitWhenInterrupted : FlushLimit);
                progress.Report(sent.Measurements);
                progress.Note(RateNote(producer.Delivered, clock.Elapsed));
                return sent;
            }
        );
        return new ProductionReport
        {
            DataSet = dataSet.Name,
            Topic = options.Topic,
            Partitions = partitions,
            ProducerId = id,
            Measurements = outcome.Measurements,
            MalformedByKind = _malformed.Counts,
            Deliveries = producer.Account(),
            Seconds = clock.Elapsed.TotalSeconds,
            Interrupted = outcome.Interrupted,
            Stopped = outcome.Stopped,
        };
    }

    private async Task<(long Measurements, bool Interrupted, string? Stopped)> SendAllAsync(
        IMeasurementSource source,
        RecordProducer producer,
        MalformedSchedule schedule,
        long? total,
        double? speed,
        EventTime eventTime,
        IWorkProgress progress,
        CancellationToken cancellationToken
    )
    {
        var pacer = new Pacer(speed, options.RatePerSecond, time);
        var clock = Stopwatch.StartNew();
        using var json = new Utf8JsonWriter(_buffer, JsonOptions);
        long done = 0;
        try
        {
            while ((total is null || done < total) && source.Read())
            {
                await pacer.WaitAsync(done, source.Time, cancellationToken);
                var value = Encode(source, json, eventTime == EventTime.Now ? time.GetUtcNow() : null);
                for (var i = schedule.Before(done); i > 0; i--)
                {
                    await producer.SendAsync(source.Key, _malformed.Next(value), malformed: true, cancellationToken);
                }
                await producer.SendAsync(source.Key, value, malformed: false, cancellationToken);
                done++;
                if (done % ReportEvery == 0 || pacer.HasWaited)
                {
                    progress.Report(done);
                    progress.Note(RateNote(producer.Delivered, clock.Elapsed));
                }
            }
            return (done, false, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (done, true, null);
        }
        catch (DeliveryException e)
        {
            return (done, false, e.Message);
        }
    }

    private byte[] Encode(IMeasurementSource source, Utf8JsonWriter json, DateTimeOffset? time)
    {
        _buffer.ResetWrittenCount();
        json.Reset();
        source.Write(json, time);
        json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    private static long? Smaller(long? count, long? limit) =>
        count is null ? limit
        : limit is null ? count
        : Math.Min(count.Value, limit.Value);

    private static string RateNote(long delivered, TimeSpan elapsed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{delivered:N0} acknowledged, {delivered / Math.Max(elapsed.TotalSeconds, 0.001):N0}/s"
        );
}
