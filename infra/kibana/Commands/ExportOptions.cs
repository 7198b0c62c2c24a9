using Gozcu.Hosting.CommandLine;

namespace Gozcu.Kibana.Commands;

/// <summary>Options of <c>export</c>.</summary>
internal sealed record ExportOptions : BoardsOptions
{
    [Option("The file to write.", ValueName = "FILE")]
    public string Output { get; init; } = "gozcu-kibana.ndjson";

    [Option("For people: indented, with the JSON inside strings opened up. Kibana does not take it.")]
    public bool Readable { get; init; }
}
