using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Producer.Verify;

/// <summary>Expected number of distinct records. Records that are lost at the end leave no gap in the sequence numbers: only the expected number reveals them.</summary>
/// <param name="Producer">Id of the producer whose records are counted; null for all.</param>
/// <param name="Least">Smallest number.</param>
/// <param name="Most">Largest number: above <see cref="Least"/> if the producer does not know whether Kafka accepted some records.</param>
public sealed record Expectation(string? Producer, long Least, long Most)
{
    /// <summary>Returns the expectation that the options state, or null if they state none.</summary>
    /// <exception cref="UsageException">The producer's report is not valid, or the options contradict it.</exception>
    public static Expectation? Of(VerifyOptions options) =>
        options.Sent is { } file ? OfReport(file, options)
        : options.Expect is { } count ? new Expectation(options.Producer, count, count)
        : null;

    private static Expectation OfReport(string file, VerifyOptions options)
    {
        if (options.Expect is not null)
        {
            throw new UsageException("--sent and --expect both say how many records there must be; remove one of them.");
        }
        var (producer, topic, sent, delivered, failed) = Read(file);
        if (topic != options.Topic)
        {
            throw new UsageException($"--sent is {file}, whose records were sent to {topic}, but --topic is {options.Topic}.");
        }
        if (options.Producer is { } asked && asked != producer)
        {
            throw new UsageException($"--sent is {file}, whose records are of the producer {producer}, but --producer is {asked}.");
        }
        return new Expectation(producer, delivered, sent - failed);
    }

    private static (string Producer, string Topic, long Sent, long Delivered, long Failed) Read(string file)
    {
        try
        {
            var production = JsonNode.Parse(File.ReadAllText(file))?["production"];
            var deliveries = production?["deliveries"];
            if (
                (string?)production?["producerId"] is { } producer
                && (string?)production["topic"] is { } topic
                && (long?)deliveries?["sent"] is { } sent and >= 0
                && (long?)deliveries["delivered"] is { } delivered
                && (long?)deliveries["failed"] is { } failed and >= 0
                && delivered >= 0
                && delivered + failed <= sent
            )
            {
                return (producer, topic, sent, delivered, failed);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--sent is {file}, which cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"--sent is {file}, which is no report of replay or simulate: {e.Message}", e);
        }
        throw new UsageException(
            $"--sent is {file}, which is no report of replay or simulate: it does not say what was sent. They write one with --report."
        );
    }

    /// <summary>Returns the number, or its lower and upper bound.</summary>
    public override string ToString() =>
        Least == Most
            ? Least.ToString("N0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Least:N0} to {Most:N0}");
}
