using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Documents;
using Gozcu.Notebooks.Runner.Kernels;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Command that runs notebooks and stores the outputs of their cells.</summary>
internal sealed class RunCommand : Command<RunOptions>
{
    public override string Name => "run";

    public override string Summary => "Runs notebooks' cells in order and stores what they show in the files.";

    public override IReadOnlyList<Example> Examples =>
        [
            new("notebooks/01-explore.ipynb", "one notebook"),
            new("notebooks --timeout 10m", "all notebooks of the folder, slow cells allowed"),
        ];

    public override async Task<int> RunAsync(RunOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var failed = false;
        foreach (var notebook in options.Files().Select(NotebookFile.Load).ToList())
        {
            PackageFeed.Use(options.Feed, notebook.Path);
            var results = await new NotebookRun(notebook, options.Timeout, context).RunAsync(cancellationToken);
            var executed = 0;
            foreach (var result in results)
            {
                executed++;
                if (!result.Cell.Varies || result.Error is not null || !OutputKinds.Same(result.Cell.Outputs, result.Outputs))
                {
                    result.Cell.SetOutputs(result.Outputs, executed);
                }
            }

            notebook.Save();
            if (results.FirstOrDefault(result => result.Error is not null) is { } broken)
            {
                failed = true;
                context.Console.Fail($"{notebook.Name}, cell {broken.Cell.Number} ({broken.Cell.Id}): {broken.Error}");
            }
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }
}
