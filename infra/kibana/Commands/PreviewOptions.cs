using Gozcu.Hosting.CommandLine;

namespace Gozcu.Kibana.Commands;

/// <summary>Options of <c>preview</c>.</summary>
internal sealed record PreviewOptions : BoardsOptions
{
    [Option("Elasticsearch's address; one that asks for no credentials.")]
    public Uri Elasticsearch { get; init; } = new("http://127.0.0.1:9200");

    [Option("Time before the last record that is shown; by default all of it.")]
    public TimeSpan? Range { get; init; }

    [Option("The folder for the pages.", ValueName = "DIR")]
    public string Output { get; init; } = "kibana-preview";
}
