using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Result of a cell.</summary>
/// <param name="Cell">Cell.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="Error">Error message; null for none.</param>
internal sealed record CellResult(NotebookCell Cell, IReadOnlyList<JsonObject> Outputs, string? Error);
