using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Sending;

/// <summary>What everything that sends measurements can be told.</summary>
public abstract record ProductionOptions : KafkaOptions
{
    /// <summary>Partitions of the topic when it has to be made.</summary>
    [Option("Partitions the topic gets when it is not there yet.")]
    [Range(1, 10_000)]
    public int Partitions { get; init; } = 3;

    /// <summary>Copies of each partition of the topic when it has to be made; -1 for the cluster's default.</summary>
    [Option("Copies of each partition the topic gets when it is not there yet; -1 for the cluster's default.")]
    [AllowedValues(-1, 1, 2, 3, 4, 5, 6, 7, 8, 9)]
    public int Replication { get; init; } = -1;

    /// <summary>The header that says who produced a record; null for the data set's name and random digits.</summary>
    [Option("Id in every record's header gozcu-producer. By default the data set's name and random digits.", ValueName = "ID")]
    public string? ProducerId { get; init; }

    /// <summary>Records a second at most, such as <c>500</c> or <c>500/s</c>; null for no limit.</summary>
    [Option("Send at most so many measurements a second.", ValueName = "N/s")]
    public string? Rate { get; init; }

    /// <summary>Measurements to send; null for all. Malformed records come on top.</summary>
    [Option("Stop after so many measurements; malformed records come on top.")]
    [Range(0, double.PositiveInfinity)]
    public long? Limit { get; init; }

    /// <summary>Malformed records to mix in: a number, or a share of the measurements such as <c>1%</c>.</summary>
    [Option("Mix in malformed records of several kinds: a number, or a share of the measurements such as 1%.", ValueName = "N|P%")]
    public string Malformed { get; init; } = "0";

    /// <summary>Seed of all that is random.</summary>
    [Option("Seed of all that is random: the same seed gives the same records.")]
    public int Seed { get; init; } = 1;

    /// <summary><see cref="Rate"/> as a number; null for no limit.</summary>
    /// <exception cref="UsageException">It is not a rate.</exception>
    public double? RatePerSecond
    {
        get
        {
            if (Rate is null)
            {
                return null;
            }
            var digits = Rate.EndsWith("/s", StringComparison.Ordinal) ? Rate[..^2] : Rate;
            return Positive(digits)
                ?? throw new UsageException(
                    $"--rate is {Rate}, but must be a number of measurements a second above 0, such as 500/s; leave it out for no limit."
                );
        }
    }

    /// <summary><see cref="Malformed"/> as an amount.</summary>
    /// <exception cref="UsageException">It is not an amount.</exception>
    public MalformedAmount MalformedAmount => MalformedAmount.Parse(Malformed);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        _ = RatePerSecond;
        _ = MalformedAmount;
    }

    /// <summary>The factor that a speed option means: null for <c>max</c>.</summary>
    /// <exception cref="UsageException">It is not a speed.</exception>
    private protected static double? ParseSpeed(string speed) =>
        speed == "max"
            ? null
            : Positive(speed)
                ?? throw new UsageException(
                    $"--speed is {speed}, but must be a factor above 0 (1 for real time, 60 for a minute in a second) or max."
                );

    private static double? Positive(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && double.IsFinite(number)
            ? number
            : null;
}
