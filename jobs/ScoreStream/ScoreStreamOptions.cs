using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Streams;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Options of <c>score-stream</c>.</summary>
public sealed record ScoreStreamOptions : StreamOptions
{
    /// <summary>The topic with measurements.</summary>
    [Option("The topic with measurements.", ValueName = "TOPIC")]
    public string Topic { get; init; } = "measurements";

    /// <summary>The model, or null for the data set's current one.</summary>
    [Option(
        "The model and its version (a number, current or latest); by default the current one of the data set.",
        ValueName = "NAME[/VERSION]"
    )]
    public string? Model { get; init; }

    /// <summary>Where a stream without a checkpoint begins.</summary>
    [Option("Where to begin when there is no checkpoint yet.")]
    public StartingOffsets StartingOffsets { get; init; } = StartingOffsets.Earliest;
}
