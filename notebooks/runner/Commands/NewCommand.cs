using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Command that writes a first notebook for the user's own data.</summary>
internal sealed class NewCommand : Command<NewOptions>
{
    public override string Name => "new";

    public override string Summary =>
        "Writes a notebook that reads a CSV file and draws each column of numbers; to be run, and gone on with.";

    public override IReadOnlyList<Example> Examples => [new("mine.ipynb --csv measurements.csv", "then: run mine.ipynb; html mine.ipynb")];

    public override Task<int> RunAsync(NewOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(options.Notebook[0]);
        var csv = Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.GetFullPath(options.Csv));
        var literal = csv.Replace("\"", "\"\"", StringComparison.Ordinal);
        NotebookFile.Write(
            path,
            [
                (false, $"# {Path.GetFileName(csv)}"),
                (true, "#r \"nuget: Gozcu.Notebooks, *-*\""),
                (
                    true,
                    $"var data = spark.Read().Option(\"header\", true).Option(\"inferSchema\", true).Csv(@\"{literal}\").Cache();\ndata"
                ),
                (false, "Each column of numbers as a histogram. One alone is `Chart.From(data).Histogram(\"name\").Build()`."),
                (
                    true,
                    "foreach (var field in data.Schema().Fields.Where(f => f.DataType is NumericType))\n{\n    Chart.From(data).Histogram(field.Name).Title(field.Name).Size(480, 200).Build().Display();\n}"
                ),
            ]
        );
        context.Console.Info($"wrote {path}");
        return Task.FromResult(ExitCode.Done);
    }
}
