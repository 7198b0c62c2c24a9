using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of <c>html</c>.</summary>
internal sealed record HtmlOptions : NotebooksOptions
{
    /// <summary>Folder for the pages.</summary>
    [Option("Folder that the pages are written to.", ValueName = "DIR")]
    public string Output { get; init; } = Path.Combine("artifacts", "notebooks");
}
