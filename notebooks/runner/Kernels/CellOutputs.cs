using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Outputs of a cell, collected from its kernel's events in nbformat's form.</summary>
/// <param name="executionCount">Execution count of results.</param>
internal sealed class CellOutputs(int executionCount)
{
    // The progress bar of Gozcu.Notebooks is not emptied if its cell fails.
    private const string ProgressClass = "class=\"gozcu-progress\"";

    // The complete message, of Spark often a hundred lines, is in the traceback.
    private const int ErrorLines = 4;

    private readonly Lock _changing = new();
    private readonly List<JsonObject> _outputs = [];

    /// <summary>Outputs, in order. Displays that were emptied, such as a finished progress bar, are left out.</summary>
    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (_changing)
            {
                return [.. _outputs.Where(output => !IsEmpty(output))];
            }
        }
    }

    /// <summary>Error message; null for none.</summary>
    public string? Error { get; private set; }

    /// <summary>Adds an event.</summary>
    /// <param name="e">Event.</param>
    /// <param name="displays">All displays of the notebook by value id, as a cell may change the display of an earlier one.</param>
    public void Add(KernelEvent e, Dictionary<string, JsonObject> displays)
    {
        lock (_changing)
        {
            switch (e)
            {
                case StandardOutputValueProduced text:
                    AddText("stdout", text.FormattedValues);
                    break;
                case StandardErrorValueProduced text:
                    AddText("stderr", text.FormattedValues);
                    break;
                case DisplayedValueUpdated update when update.ValueId is { } id && displays.TryGetValue(id, out var shown):
                    shown["data"] = Data(update.FormattedValues);
                    break;
                case DisplayedValueProduced display:
                    AddDisplay(display, displays);
                    break;
                case ReturnValueProduced result:
                    _outputs.Add(
                        new JsonObject
                        {
                            ["data"] = Data(result.FormattedValues),
                            ["execution_count"] = executionCount,
                            ["metadata"] = ChartPictures.Metadata(result.FormattedValues),
                            ["output_type"] = "execute_result",
                        }
                    );
                    break;
                case CommandFailed failure:
                    AddError(failure.Exception?.GetType().Name ?? "Error", failure.Message);
                    break;
            }
        }
    }

    /// <summary>Adds an error of the cell.</summary>
    public void AddError(string name, string message)
    {
        var lines = message
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        Error = string.Join('\n', lines.Take(ErrorLines));
        _outputs.Add(
            new JsonObject
            {
                ["ename"] = name,
                ["evalue"] = Error,
                ["output_type"] = "error",
                ["traceback"] = MultilineText.Write(message),
            }
        );
    }

    private void AddDisplay(DisplayedValueProduced display, Dictionary<string, JsonObject> displays)
    {
        var output = new JsonObject
        {
            ["data"] = Data(display.FormattedValues),
            ["metadata"] = ChartPictures.Metadata(display.FormattedValues),
            ["output_type"] = "display_data",
        };
        _outputs.Add(output);
        if (display.ValueId is { } id)
        {
            displays[id] = output;
        }
    }

    private void AddText(string stream, IReadOnlyCollection<FormattedValue> values)
    {
        var text = string.Concat(values.Select(value => value.Value));
        if (_outputs.LastOrDefault() is { } last && (string?)last["name"] == stream)
        {
            last["text"] = MultilineText.Write(MultilineText.Read(last["text"]) + text);
            return;
        }

        _outputs.Add(
            new JsonObject
            {
                ["name"] = stream,
                ["output_type"] = "stream",
                ["text"] = MultilineText.Write(text),
            }
        );
    }

    private static JsonObject Data(IReadOnlyCollection<FormattedValue> values)
    {
        var data = new JsonObject();
        foreach (var value in values.OrderBy(value => value.MimeType, StringComparer.Ordinal))
        {
            data[value.MimeType] = MimeTypes.IsJson(value.MimeType)
                ? JsonNode.Parse(value.Value)
                : MultilineText.Write(value.Value.ReplaceLineEndings("\n"));
        }

        return data;
    }

    private static bool IsEmpty(JsonObject output) =>
        output["data"] is JsonObject data
        && data.All(part =>
            !MimeTypes.IsJson(part.Key)
            && MultilineText.Read(part.Value) is var text
            && (string.IsNullOrWhiteSpace(text) || text.Contains(ProgressClass, StringComparison.Ordinal))
        );
}
