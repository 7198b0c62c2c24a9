using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Checking;
using Gozcu.Notebooks.Runner.Documents;
using Gozcu.Notebooks.Runner.Kernels;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Command that runs notebooks and compares the outputs of their cells with the stored ones. It changes no file.</summary>
internal sealed class CheckCommand : Command<CheckOptions>
{
    public override string Name => "check";

    public override string Summary =>
        "Runs notebooks and says where they show something else than is stored; fails then, and where a cell fails.";

    public override IReadOnlyList<Example> Examples =>
        [
            new("notebooks", "all notebooks of the folder"),
            new("notebooks/03-choose-a-model.ipynb --tolerance 0.01", "numbers may be 1 % apart"),
        ];

    public override async Task<int> RunAsync(CheckOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var comparison = new OutputComparison(options.Tolerance);
        var all = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var notebook in options.Files().Select(NotebookFile.Load).ToList())
        {
            PackageFeed.Use(options.Feed, notebook.Path);
            var found = new List<string>();
            foreach (var result in await new NotebookRun(notebook, options.Timeout, context).RunAsync(cancellationToken))
            {
                var place = $"{notebook.Name}, cell {result.Cell.Number} ({result.Cell.Id})";
                found.AddRange(
                    result.Error is { } error
                        ? [$"{place}: {error}"]
                        : comparison.Differences(result.Cell, result.Outputs).Select(difference => $"{place}, {difference}")
                );
            }

            found.ForEach(context.Console.Fail);
            context.Console.Info(found.Count == 0 ? $"{notebook.Name}: as stored" : $"{notebook.Name}: {found.Count} differences");
            all[notebook.Name] = found;
            // After each notebook, so that an interrupted check reports what it has found.
            context.Report.Set("check", all);
        }

        return all.Values.All(found => found.Count == 0) ? ExitCode.Done : ExitCode.Failed;
    }
}
