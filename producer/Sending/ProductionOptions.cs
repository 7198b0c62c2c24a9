using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Sending;

/// <summary>Options of all commands that send measurements.</summary>
public abstract record ProductionOptions : KafkaOptions
{
    /// <summary>Number of partitions of a new topic; 3 by default.</summary>
    [Option("Partitions the topic gets when it is not there yet.")]
    [Range(1, 10_000)]
    public int Partitions { get; init; } = 3;

    /// <summary>Number of replicas of each partition of a new topic; -1 (the default) for the cluster's default.</summary>
    [Option("Copies of each partition the topic gets when it is not there yet; -1 for the cluster's default.")]
    [AllowedValues(-1, 1, 2, 3, 4, 5, 6, 7, 8, 9)]
    public int Replication { get; init; } = -1;

    /// <summary>Id of the producer in the headers of records; null for the data set's name and random digits.</summary>
    [Option("Id in every record's header gozcu-producer. By default the data set's name and random digits.", ValueName = "ID")]
    public string? ProducerId { get; init; }

    /// <summary>Maximum rate in measurements per second, such as <c>500</c> or <c>500/s</c>; null for no limit.</summary>
    [Option("Largest number of measurements to send per second.", ValueName = "N/s")]
    public string? Rate { get; init; }

    /// <summary>Number of measurements to send; null for all. Malformed records are not counted.</summary>
    [Option("Stop after this many measurements; malformed records are not counted.")]
    [Range(0, double.PositiveInfinity)]
    public long? Limit { get; init; }

    /// <summary>Amount of malformed records to mix in: a number, or a share of the measurements such as <c>1%</c>; 0 by default.</summary>
    [Option("Mix in malformed records of several kinds: a number, or a share of the measurements such as 1%.", ValueName = "N|P%")]
    public string Malformed { get; init; } = "0";

    /// <summary>Seed of all randomness; 1 by default.</summary>
    [Option("Seed of all randomness: the same seed gives the same records.")]
    public int Seed { get; init; } = 1;

    /// <summary><see cref="Rate"/> as a number; null for no limit.</summary>
    /// <exception cref="UsageException">The text is not a valid rate.</exception>
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
    /// <exception cref="UsageException">The text is not a valid amount.</exception>
    public MalformedAmount MalformedAmount => MalformedAmount.Parse(Malformed);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        _ = RatePerSecond;
        _ = MalformedAmount;
    }

    /// <summary>Returns the factor of a speed option: null for <c>max</c>.</summary>
    /// <exception cref="UsageException">The text is not a valid speed.</exception>
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
