using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>What a cell has shown.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outputs">What it shows.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
internal sealed record CellResult(NotebookCell Cell, IReadOnlyList<JsonObject> Outputs, string? Error);
