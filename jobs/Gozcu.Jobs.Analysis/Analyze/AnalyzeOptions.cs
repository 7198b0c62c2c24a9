using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Analyze;

/// <summary>Options of <c>analyze</c>.</summary>
public sealed record AnalyzeOptions : TableJobOptions
{
    /// <summary>Folder with questions; null for those of the data set.</summary>
    [Option("Folder with questions, one SQL file each; by default those that come with the data set.", ValueName = "DIR")]
    public string? Questions { get; init; }

    /// <summary>Names of the questions to ask; empty for all.</summary>
    [Option("Ask only this question (a file's name without .sql); may be given more than once.", ValueName = "NAME")]
    public IReadOnlyList<string> Question { get; init; } = [];

    /// <summary>Values of parameters, each <c>name=value</c>.</summary>
    [Option("A value for a parameter of the questions; may be given more than once.", ValueName = "NAME=VALUE")]
    public IReadOnlyList<string> Param { get; init; } = [];

    /// <summary>Model that scores; null for the current version or, if none is promoted, the latest.</summary>
    [Option(
        "The model of the table 'scored' and its version (a number, current or latest); by default the data set's current or else latest.",
        ValueName = "NAME[/VERSION]"
    )]
    public string? Model { get; init; }

    /// <summary>Folder for the answers; null for one in the workspace.</summary>
    [Option(
        "Folder for the page and the CSV files; by default analysis/NAME in the workspace, or here when that is no folder.",
        ValueName = "DIR"
    )]
    public string? Output { get; init; }

    /// <summary>Number of rows of an answer that the terminal shows; 20 by default.</summary>
    [Option("Rows of an answer that the terminal shows.")]
    [Range(0, 10_000)]
    public int Rows { get; init; } = 20;

    /// <summary>Number of rows of an answer that the page shows; 100 by default.</summary>
    [Option("Rows of an answer that the page shows; the CSV file has all.")]
    [Range(0, 10_000)]
    public int PageRows { get; init; } = 100;

    /// <summary>True to draw no charts.</summary>
    [Option("Draw no charts; with this the job needs no Node.js.")]
    public bool NoCharts { get; init; }

    /// <inheritdoc/>
    public override void Validate() => ParameterValues();

    /// <summary>Returns the given values by parameter name.</summary>
    /// <exception cref="UsageException">A text is not <c>name=value</c>, or a parameter is given twice.</exception>
    internal IReadOnlyDictionary<string, string> ParameterValues()
    {
        var values = new Dictionary<string, string>();
        foreach (var given in Param)
        {
            var sign = given.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw new UsageException($"--param is {given}, but must be NAME=VALUE, e.g. --param window=50.");
            }
            if (!values.TryAdd(given[..sign], given[(sign + 1)..]))
            {
                throw new UsageException($"--param {given[..sign]} is given twice.");
            }
        }
        return values;
    }
}
