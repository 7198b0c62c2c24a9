using System.Globalization;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Runs a notebook's cells in order, in a kernel of its own and in the notebook's folder, up to the first that fails.</summary>
internal sealed class NotebookRun(NotebookFile notebook, TimeSpan timeout, RunContext context)
{
    /// <summary>What the cells show.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<IReadOnlyList<CellResult>> RunAsync(CancellationToken cancellationToken)
    {
        Directory.SetCurrentDirectory(Path.GetDirectoryName(notebook.Path)!);
        using var kernel = new NotebookKernel();
        var cells = notebook.Cells.Where(cell => cell.IsCode).ToList();
        var running = new List<(NotebookCell Cell, CellOutputs Outputs)>();
        await context.Console.ProgressAsync(
            notebook.Name,
            cells.Count,
            async progress =>
            {
                foreach (var cell in cells)
                {
                    progress.Note(string.Create(CultureInfo.InvariantCulture, $"cell {cell.Number}"));
                    var outputs = await kernel.RunAsync(cell.Source, timeout, cancellationToken);
                    running.Add((cell, outputs));
                    progress.Report(running.Count);
                    if (outputs.Error is not null)
                    {
                        break;
                    }
                }

                return running.Count;
            }
        );
        // Only now: a later cell may change what an earlier one shows.
        return [.. running.Select(run => new CellResult(run.Cell, run.Outputs.All, run.Outputs.Error))];
    }
}
