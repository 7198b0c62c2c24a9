using System.Globalization;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Runs the cells of a notebook in order, in its own kernel and in the notebook's folder, up to the first failure.</summary>
internal sealed class NotebookRun(NotebookFile notebook, TimeSpan timeout, RunContext context)
{
    /// <summary>Runs the notebook and returns the results of its cells.</summary>
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
        // Only now, as a later cell may change the display of an earlier one.
        return [.. running.Select(run => new CellResult(run.Cell, run.Outputs.All, run.Outputs.Error))];
    }
}
