using System.Globalization;
using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>A cell of a notebook.</summary>
public sealed class NotebookCell
{
    /// <summary>The tag of cells whose outputs are measured anew in each run (rates, times): a run keeps the stored ones, and a check compares only their kinds.</summary>
    public const string VariesTag = "varies";

    private readonly JsonObject _cell;

    internal NotebookCell(JsonObject cell, int number)
    {
        _cell = cell;
        Number = number;
        // Ids came with nbformat 4.5; the cell's place gives one that is the same in each run.
        _cell["id"] ??= string.Create(CultureInfo.InvariantCulture, $"cell-{number}");
    }

    /// <summary>Its place in the notebook, from 1.</summary>
    public int Number { get; }

    /// <summary>Its id.</summary>
    public string Id => (string)_cell["id"]!;

    /// <summary>Whether it holds code.</summary>
    public bool IsCode => (string?)_cell["cell_type"] == "code";

    /// <summary>Whether its outputs are others in each run.</summary>
    public bool Varies => _cell["metadata"]?["tags"] is JsonArray tags && tags.Any(tag => (string?)tag == VariesTag);

    /// <summary>Its text.</summary>
    public string Source => MultilineText.Read(_cell["source"]);

    /// <summary>Its outputs, as nbformat has them.</summary>
    public IReadOnlyList<JsonObject> Outputs => [.. (_cell["outputs"] as JsonArray ?? []).Select(output => output!.AsObject())];

    /// <summary>A cell in nbformat's form, not run yet.</summary>
    internal static JsonObject Make(bool isCode, string source)
    {
        var cell = new JsonObject
        {
            ["cell_type"] = isCode ? "code" : "markdown",
            ["metadata"] = new JsonObject(),
            ["source"] = MultilineText.Write(source),
        };
        if (isCode)
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }

        return cell;
    }

    /// <summary>Replaces the outputs.</summary>
    /// <param name="outputs">In nbformat's form, and part of no other document.</param>
    /// <param name="executionCount">How many cells had been run with this one.</param>
    public void SetOutputs(IEnumerable<JsonObject> outputs, int executionCount)
    {
        _cell["execution_count"] = executionCount;
        _cell["outputs"] = new JsonArray([.. outputs]);
    }
}
