using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gozcu.Charts;

/// <summary>Finished chart: a Vega-Lite specification with its data. Immutable.</summary>
public sealed class VegaLiteChart
{
    /// <summary>Media type of <see cref="ToJson"/>, by which JupyterLab and VS Code recognise it.</summary>
    public const string MimeType = "application/vnd.vegalite.v5+json";

    /// <summary>Address of the JSON schema of the specification.</summary>
    public const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    // The text of a chart is drawn and never used as HTML; characters such as µ and ° stay readable in stored outputs.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _json;

    internal VegaLiteChart(string title, string? note, JsonObject specification)
    {
        Title = title;
        Note = note;
        _json = specification.ToJsonString(Readable);
    }

    /// <summary>Title, which is drawn above the chart.</summary>
    public string Title { get; }

    /// <summary>
    /// Notes that the reader should know: that the data are sampled, truncated or aggregated, and what could not be drawn. Drawn below the title. Null if the
    /// chart shows all data.
    /// </summary>
    public string? Note { get; }

    /// <summary>Returns the specification as JSON.</summary>
    public string ToJson() => _json;

    /// <summary>Creates a chart from an existing specification.</summary>
    /// <param name="json">Vega-Lite 5 specification that contains its data.</param>
    /// <exception cref="ChartException">The text is not a JSON object.</exception>
    public static VegaLiteChart Parse(string json)
    {
        JsonObject specification;
        try
        {
            specification =
                JsonNode.Parse(json) as JsonObject
                ?? throw new ChartException("the specification is not a JSON object; a chart begins with '{'");
        }
        catch (JsonException e)
        {
            throw new ChartException($"the specification is not JSON: {e.Message}", e);
        }
        var title = specification["title"] switch
        {
            JsonObject titled => Lines(titled["text"]),
            var text => Lines(text),
        };
        return new VegaLiteChart(title ?? "", Lines((specification["title"] as JsonObject)?["subtitle"]), specification);
    }

    /// <summary>Writes the chart to a file in the format of its extension: <c>.svg</c>, <c>.png</c>, or <c>.json</c> (<c>.vl.json</c>).</summary>
    /// <param name="file">Path of the file, which is overwritten.</param>
    /// <param name="theme">Theme: light (the default) or dark. Ignored for JSON.</param>
    /// <param name="cancellationToken">Cancels the drawing.</param>
    /// <remarks>Starts Vega for this chart alone. A <see cref="ChartRenderer"/> is faster for several charts.</remarks>
    /// <exception cref="ChartException">The file has another extension, or the chart cannot be drawn.</exception>
    public async Task SaveAsync(string file, ChartTheme theme = ChartTheme.Light, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        if (Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllTextAsync(file, _json, cancellationToken).ConfigureAwait(false);
            return;
        }
        await using var renderer = new ChartRenderer();
        await renderer.SaveAsync(this, file, theme, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static string? Lines(JsonNode? text) =>
        text switch
        {
            JsonArray lines => string.Join(' ', lines.Select(line => line?.ToString())),
            null => null,
            _ => text.ToString(),
        };
}
