using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Score;

/// <summary>Options of <c>score</c>.</summary>
public sealed record ScoreOptions : TableJobOptions
{
    /// <summary>Name and version of the model; null for the data set's current one.</summary>
    [Option(
        "The model and its version (a number, current or latest); by default the current one of the data set.",
        ValueName = "NAME[/VERSION]"
    )]
    public string? Model { get; init; }

    /// <summary>Folder or URI of a table with the data set's columns; null for the clean rows that <c>preprocess</c> wrote.</summary>
    [Option(
        "Table to score, in the format that --format names, with the data set's columns; by default the clean rows that preprocess wrote.",
        ValueName = "TABLE"
    )]
    public string? Input { get; init; }

    /// <summary>Folder or URI of the output; null for a folder in the workspace.</summary>
    [Option("Folder or URI for the output records; by default scored/DATASET in the workspace.", ValueName = "DIR")]
    public string? Output { get; init; }

    /// <summary>True to write the output records as CSV.</summary>
    [Option("Write the output records as CSV files with a header instead of a table.")]
    public bool Csv { get; init; }

    /// <inheritdoc/>
    internal override string[] WritesTo() => Output is null ? base.WritesTo() : [.. base.WritesTo(), Output];
}
