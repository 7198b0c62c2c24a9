using System.Text.Json.Nodes;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Specs;

/// <summary>Encoding channels of Vega-Lite: the mapping from fields to positions, colours and labels.</summary>
internal static class Channel
{
    // Pixels per label on a horizontal axis.
    private const int LabelRoom = 80;

    private const double Minute = 60_000;
    private const double Day = 24 * 60 * Minute;

    /// <summary>Returns a channel of numbers on an axis.</summary>
    public static JsonObject Quantity(string field, JsonNode? title, double min, double max, bool zero = false)
    {
        var channel = new JsonObject
        {
            ["field"] = field,
            ["type"] = "quantitative",
            ["title"] = title,
            ["scale"] = new JsonObject { ["zero"] = zero },
        };
        if (Figures.AxisFormat(min, max) is { } format)
        {
            channel["axis"] = new JsonObject { ["format"] = format };
        }
        return channel;
    }

    /// <summary>Returns a channel of numbers or times on an axis.</summary>
    public static JsonObject Of(TableColumn column, string field, JsonNode? title, double min, double max)
    {
        if (column.Kind != ColumnKind.Time)
        {
            return Quantity(field, title, min, max);
        }
        return new JsonObject
        {
            ["field"] = field,
            ["type"] = "temporal",
            ["title"] = title,
            ["scale"] = new JsonObject { ["type"] = "utc" },
            ["axis"] = new JsonObject { ["format"] = TimeFormat(max - min), ["labelOverlap"] = true },
        };
    }

    /// <summary>Ends an axis at the last mark. Axes of times end there without a domain, and Vega-Lite warns if one is given.</summary>
    public static void Fit(JsonObject channel, TableColumn column, double min, double max)
    {
        channel["scale"]!["nice"] = false;
        if (column.Kind != ColumnKind.Time)
        {
            channel["scale"]!["domain"] = new JsonArray(min, max);
        }
    }

    /// <summary>Limits the ticks of a horizontal axis to the room for their labels. Vega's default drops labels that touch.</summary>
    public static JsonObject Across(JsonObject channel)
    {
        if (channel["axis"] is not JsonObject axis)
        {
            channel["axis"] = axis = [];
        }
        axis["tickCount"] = new JsonObject { ["expr"] = $"ceil(width / {LabelRoom})" };
        return channel;
    }

    /// <summary>Returns a channel of row counts on an axis.</summary>
    public static JsonObject Rows(string field, JsonNode title, long max)
    {
        var channel = Quantity(field, title, 0, max, zero: true);
        if (channel["axis"] is not JsonObject axis)
        {
            channel["axis"] = axis = [];
        }
        axis["tickMinStep"] = 1;
        return channel;
    }

    /// <summary>Returns the colour channel of series, by the field <c>series</c>; null if all rows are one series.</summary>
    public static JsonObject? Color(Series series)
    {
        if (series.Column is null)
        {
            return null;
        }
        var labels = series.Numbers.Select(number => (JsonNode)series.Label(number)).ToArray();
        var colors = series.Numbers.Select(number =>
            (JsonNode)(
                number < series.Values.Count ? Palette.Series[number]
                : number == series.Other ? Palette.Other
                : Palette.Missing
            )
        );
        return Color(series.Column.Title, [.. labels], [.. colors]);
    }

    /// <summary>Returns the colour channel of the field <c>series</c>.</summary>
    public static JsonObject Color(string? title, JsonArray labels, JsonArray colors) =>
        new()
        {
            ["field"] = "series",
            ["type"] = "nominal",
            ["title"] = title,
            ["sort"] = null,
            ["scale"] = new JsonObject { ["domain"] = labels, ["range"] = colors },
        };

    /// <summary>Returns a line of a tooltip.</summary>
    public static JsonObject Tip(string field, string title, string? format = null)
    {
        var tip = new JsonObject { ["field"] = field, ["title"] = title };
        if (format is not null)
        {
            tip["type"] = "quantitative";
            tip["format"] = format;
        }
        else
        {
            tip["type"] = "nominal";
        }
        return tip;
    }

    /// <summary>Returns a line of a tooltip for a column of numbers or times.</summary>
    public static JsonObject Tip(TableColumn column, string field, string? title = null) =>
        column.Kind == ColumnKind.Time
            ? new JsonObject
            {
                ["field"] = field,
                ["title"] = title ?? column.Title,
                ["type"] = "temporal",
                ["timeUnit"] = "utcyearmonthdatehoursminutesseconds",
            }
            : Tip(field, title ?? column.Title, ",.6~g");

    private static string TimeFormat(double span) =>
        span switch
        {
            < 2 * Minute => "%H:%M:%S",
            < 2 * Day => "%H:%M",
            < 14 * Day => "%d %b %H:%M",
            < 730 * Day => "%Y-%m-%d",
            _ => "%Y-%m",
        };
}
