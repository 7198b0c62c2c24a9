using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Simulate;

/// <summary>Options of <c>simulate</c>.</summary>
public sealed record SimulateOptions : ProductionOptions
{
    /// <summary>Name of the data set, or path of a definition. Its columns with a simulation are the sensors.</summary>
    [Option("The data set: a name, or the path of a dataset.yaml. Its columns with a simulation are the sensors.", ValueName = "NAME")]
    public string Dataset { get; init; } = "iot";

    /// <summary>Path of a <c>.csv</c> or <c>.jsonl</c> file to write; null to send to Kafka.</summary>
    [Option("Write to this .csv or .jsonl file instead of Kafka, as history for training. Needs --limit.", ValueName = "FILE")]
    public string? Output { get; init; }

    /// <summary>Number of stations; 3 by default.</summary>
    [Option("Number of stations; they take turns.")]
    [Range(1, 1_000_000)]
    public int Stations { get; init; } = 3;

    /// <summary>Time between two readings of a station; 1 s by default.</summary>
    [Option("Time between two readings of a station.")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time of the first readings; null for 2026-01-01 in a file, and for the current time in Kafka.</summary>
    [Option("The first readings' time. By default 2026-01-01 for a file, and now for Kafka.")]
    public DateTimeOffset? Start { get; init; }

    /// <summary>Factor on the stations' pace, or <c>max</c>. Null for 1, or for <c>max</c> if a rate is given.</summary>
    [Option("Factor on the original pace (1 is real time), or max. By default 1, or max with --rate.", ValueName = "FACTOR|max")]
    public string? Speed { get; init; }

    /// <summary>Long-term share of readings with a fault; 0.02 by default.</summary>
    [Option("Share of readings with a fault, in the long run.")]
    [Range(0, 0.9)]
    public double FaultShare { get; init; } = 0.02;

    /// <summary>Speed as a factor; null for as fast as possible.</summary>
    /// <exception cref="UsageException">The text is not a valid speed.</exception>
    public double? SpeedFactor => ParseSpeed(Speed ?? (Rate is null ? "1" : "max"));

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        _ = SpeedFactor;
        if (Interval <= TimeSpan.Zero)
        {
            throw new UsageException("--interval is 0, but must be more (time between two readings of a station).");
        }
        if (Output is null)
        {
            return;
        }
        if (!Output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !Output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--output is {Output}, but must end in .csv or .jsonl, which says how it is written.");
        }
        if (Limit is null)
        {
            throw new UsageException("--limit is missing: with --output it says how many measurements the file gets.");
        }
        if (Rate is not null || Speed is not null || !MalformedAmount.IsNone)
        {
            throw new UsageException("--rate, --speed and --malformed are for Kafka: leave them out with --output.");
        }
    }
}
