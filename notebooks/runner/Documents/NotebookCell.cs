using System.Globalization;
using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>Cell of a notebook.</summary>
public sealed class NotebookCell
{
    /// <summary>Tag of cells whose outputs vary between runs (rates, times): a run keeps the stored outputs, and a check compares only their kinds.</summary>
    public const string VariesTag = "varies";

    private readonly JsonObject _cell;

    internal NotebookCell(JsonObject cell, int number)
    {
        _cell = cell;
        Number = number;
        // Ids exist since nbformat 4.5; the position of a cell gives one that is the same in each run.
        _cell["id"] ??= string.Create(CultureInfo.InvariantCulture, $"cell-{number}");
    }

    /// <summary>Position in the notebook, from 1.</summary>
    public int Number { get; }

    /// <summary>Id.</summary>
    public string Id => (string)_cell["id"]!;

    /// <summary>True if the cell contains code.</summary>
    public bool IsCode => (string?)_cell["cell_type"] == "code";

    /// <summary>True if its outputs vary between runs.</summary>
    public bool Varies => _cell["metadata"]?["tags"] is JsonArray tags && tags.Any(tag => (string?)tag == VariesTag);

    /// <summary>Text of the cell.</summary>
    public string Source => MultilineText.Read(_cell["source"]);

    /// <summary>Outputs, in nbformat's form.</summary>
    public IReadOnlyList<JsonObject> Outputs => [.. (_cell["outputs"] as JsonArray ?? []).Select(output => output!.AsObject())];

    /// <summary>Creates a cell in nbformat's form that has not been run.</summary>
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
    /// <param name="outputs">Outputs in nbformat's form, not part of another document.</param>
    /// <param name="executionCount">Number of cells run so far, including this one.</param>
    public void SetOutputs(IEnumerable<JsonObject> outputs, int executionCount)
    {
        _cell["execution_count"] = executionCount;
        _cell["outputs"] = new JsonArray([.. outputs]);
    }
}
