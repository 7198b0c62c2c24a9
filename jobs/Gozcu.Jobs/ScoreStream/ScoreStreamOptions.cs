using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Streams;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Options of <c>score-stream</c>.</summary>
public sealed record ScoreStreamOptions : StreamOptions
{
    /// <summary>Topic with measurements.</summary>
    [Option("The topic with measurements.", ValueName = "TOPIC")]
    public string Topic { get; init; } = "measurements";

    /// <summary>Name and version of the model; null for the data set's current one.</summary>
    [Option(
        "The model and its version (a number, current or latest); by default the current one of the data set.",
        ValueName = "NAME[/VERSION]"
    )]
    public string? Model { get; init; }

    /// <summary>Starting point of a stream without a checkpoint; the oldest record by default.</summary>
    [Option("Starting point if there is no checkpoint yet.")]
    public StartingOffsets StartingOffsets { get; init; } = StartingOffsets.Earliest;

    /// <summary>Action if records are gone before they were scored; the job ends by default.</summary>
    [Option(
        "Action if Kafka no longer has records that were not scored yet: end, or continue with the existing ones and count the lost ones."
    )]
    public OnDataLoss OnDataLoss { get; init; } = OnDataLoss.Fail;

    /// <summary>Longest outage of Kafka before the job ends; 5 minutes by default.</summary>
    [Option(
        "Longest time for which Kafka may be unavailable (such as for a restart) before the job ends. 0s ends the job at the first failure."
    )]
    public TimeSpan MaxOutage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest size of a micro-batch in bytes, estimated from the mean size of the next records; 256 MiB by default.</summary>
    [Option("Largest size of a micro-batch in bytes, by the mean size of the records; a batch of large records has fewer of them.")]
    [Range(1, long.MaxValue)]
    public long MaxBatchBytes { get; init; } = 256 * 1024 * 1024;

    /// <inheritdoc/>
    public override void Validate()
    {
        if (MaxOutage < TimeSpan.Zero)
        {
            throw new UsageException($"--max-outage is {MaxOutage}, but must be 0s or more (how long Kafka may be away).");
        }
    }
}
