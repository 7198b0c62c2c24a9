using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gozcu.Charts;

/// <summary>A finished chart: a Vega-Lite specification with its data inside. It does not change.</summary>
public sealed class VegaLiteChart
{
    /// <summary>The media type of <see cref="ToJson"/>, by which JupyterLab and VS Code know how to draw it.</summary>
    public const string MimeType = "application/vnd.vegalite.v5+json";

    /// <summary>The JSON schema that the specification follows.</summary>
    public const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    // A chart's text is drawn, never put into HTML as it is; µ and ° stay readable in stored outputs.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _json;

    internal VegaLiteChart(string title, string? note, JsonObject specification)
    {
        Title = title;
        Note = note;
        _json = specification.ToJsonString(Readable);
    }

    /// <summary>The title, which is drawn above the chart.</summary>
    public string Title { get; }

    /// <summary>
    /// What the reader must know of the data: that they are sampled, cut or summed up, and what could not be drawn. It is drawn under the title. Null when
    /// the chart shows all there is.
    /// </summary>
    public string? Note { get; }

    /// <summary>The specification as JSON.</summary>
    public string ToJson() => _json;

    /// <summary>Takes a specification made elsewhere.</summary>
    /// <param name="json">A Vega-Lite 5 specification whose data are inside.</param>
    /// <exception cref="ChartException">It is not a JSON object.</exception>
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

    /// <summary>Writes the chart into a file; its ending says how: <c>.svg</c>, <c>.png</c>, or <c>.json</c> (<c>.vl.json</c>).</summary>
    /// <param name="file">The file, which is replaced.</param>
    /// <param name="theme">What it is drawn for; JSON takes no theme.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    /// <remarks>It starts Vega for this one chart. For several a <see cref="ChartRenderer"/> is quicker.</remarks>
    /// <exception cref="ChartException">The ending is another, or the chart cannot be drawn.</exception>
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
