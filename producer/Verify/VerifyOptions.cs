using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Producer.Verify;

/// <summary>What <c>verify</c> can be told.</summary>
public sealed record VerifyOptions : KafkaOptions
{
    /// <summary>Only this producer's records; null for all.</summary>
    [Option("Account only for the records of the producer with this id.", ValueName = "ID")]
    public string? Producer { get; init; }

    /// <summary>How many different numbered records there must be; null for as many as there are.</summary>
    [Option("Fail unless there are exactly so many different records with a number.")]
    [Range(0, double.PositiveInfinity)]
    public long? Expect { get; init; }

    /// <summary>The report of the command that sent the records, which says whose and how many there must be.</summary>
    [Option(
        "The report (--report) of the replay or simulate that sent the records: it says whose and how many there must be.",
        ValueName = "FILE"
    )]
    public string? Sent { get; init; }

    /// <summary>How far to read.</summary>
    [Option("Read to where the topic ended at the start, or until nothing comes any more.")]
    public VerifyUntil Until { get; init; } = VerifyUntil.End;

    /// <summary>How long nothing may come before <see cref="VerifyUntil.Idle"/> ends.</summary>
    [Option("How long nothing comes before --until idle ends.")]
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(5);
}
