using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Producer.Verify;

/// <summary>Options of <c>verify</c>.</summary>
public sealed record VerifyOptions : KafkaOptions
{
    /// <summary>Id of the producer whose records are accounted for; null for all.</summary>
    [Option("Account only for the records of the producer with this id.", ValueName = "ID")]
    public string? Producer { get; init; }

    /// <summary>Expected number of distinct numbered records; null for none.</summary>
    [Option("Fail unless there are exactly this many distinct records with a sequence number.")]
    [Range(0, double.PositiveInfinity)]
    public long? Expect { get; init; }

    /// <summary>Path of the report of the command that sent the records. It contains the producer and the expected number.</summary>
    [Option(
        "The report (--report) of the replay or simulate that sent the records; it contains the producer and the expected number of records.",
        ValueName = "FILE"
    )]
    public string? Sent { get; init; }

    /// <summary>Point up to which the topic is read.</summary>
    [Option("Read up to the topic's end at the start, or until no more records come.")]
    public VerifyUntil Until { get; init; } = VerifyUntil.End;

    /// <summary>Time without records after which <see cref="VerifyUntil.Idle"/> ends; 5 s by default.</summary>
    [Option("Time without records after which --until idle ends.")]
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(5);
}
