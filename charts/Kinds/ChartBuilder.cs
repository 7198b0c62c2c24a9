using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;

namespace Gozcu.Charts.Kinds;

/// <summary>Base class of all chart builders.</summary>
/// <typeparam name="TBuilder">Type of the builder itself, so that calls can be chained.</typeparam>
public abstract class ChartBuilder<TBuilder>
    where TBuilder : ChartBuilder<TBuilder>
{
    private const int DefaultWidth = 640;
    private const int DefaultHeight = 320;
    private const int SmallestSide = 40;
    private const int LargestSide = 10_000;
    private const double TitleFontSize = 15;
    private const double NoteFontSize = 11;

    // Width of axis labels and legend next to the plot, over which a title may extend too.
    private const double BesidePlot = 60;

    private string? _title;
    private string? _remark;
    private (int Width, int Height)? _size;

    private protected ChartBuilder() { }

    /// <summary>Width of the plot, in pixels.</summary>
    private protected int Width => _size?.Width ?? DefaultWidth;

    /// <summary>Height of the plot, in pixels.</summary>
    private protected int Height => _size?.Height ?? DefaultHeight;

    /// <summary>Sets the title; by default it describes the contents of the chart.</summary>
    public TBuilder Title(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
        return (TBuilder)this;
    }

    /// <summary>Adds a sentence below the title, before the notes that the chart makes about its data.</summary>
    public TBuilder Remark(string remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        _remark = remark;
        return (TBuilder)this;
    }

    /// <summary>Sets the size of the plot without axes, legend and title: 640 × 320 pixels by default, unless the kind of chart needs another size.</summary>
    /// <param name="width">Width, 40 to 10,000 pixels.</param>
    /// <param name="height">Height, 40 to 10,000 pixels.</param>
    public TBuilder Size(int width, int height)
    {
        _size = (Side(width, nameof(width)), Side(height, nameof(height)));
        return (TBuilder)this;
    }

    /// <summary>Builds the chart.</summary>
    /// <exception cref="ChartException">The chart cannot be built from these columns; the message names the column, its type and what to do.</exception>
    public VegaLiteChart Build()
    {
        var drawing = Draw();
        var title = _title ?? drawing.Title;
        var notes = drawing.Notes.Prepend(_remark).OfType<string>().Where(note => note.Length > 0).ToList();
        var note = notes.Count > 0 ? string.Join(" · ", notes) : null;
        JsonNode Sized(int? set, JsonNode? wanted, int other) =>
            set is { } side ? JsonValue.Create(side) : wanted?.DeepClone() ?? JsonValue.Create(other);
        var width = Sized(_size?.Width, drawing.Width, DefaultWidth);
        var textWidth = BesidePlot + (width.GetValueKind() == System.Text.Json.JsonValueKind.Number ? width.GetValue<int>() : DefaultWidth);
        var heading = new JsonObject { ["text"] = Wrapping.Lines(title, textWidth, TitleFontSize), ["anchor"] = "start" };
        if (note is not null)
        {
            heading["subtitle"] = Wrapping.Lines(note, textWidth, NoteFontSize);
        }
        var specification = new JsonObject
        {
            ["$schema"] = VegaLiteChart.Schema,
            ["title"] = heading,
            ["width"] = width,
            ["height"] = Sized(_size?.Height, drawing.Height, DefaultHeight),
            ["data"] = new JsonObject { ["values"] = drawing.Values },
        };
        foreach (var (name, part) in drawing.View.ToList())
        {
            drawing.View.Remove(name);
            specification[name] = part;
        }
        return new VegaLiteChart(title, note, specification);
    }

    private protected abstract Drawing Draw();

    private static int Side(int pixels, string name) =>
        pixels is >= SmallestSide and <= LargestSide
            ? pixels
            : throw new ArgumentOutOfRangeException(name, pixels, $"must lie between {SmallestSide} and {LargestSide} pixels");
}
