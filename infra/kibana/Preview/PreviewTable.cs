using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Preview;

/// <summary>Renders tables, numbers and texts as HTML.</summary>
internal static partial class PreviewTable
{
    private const int MaxRows = 12;

    /// <summary>Returns a table of groups.</summary>
    public static string Of(BoardChart chart, IReadOnlyList<PreviewRow> rows)
    {
        var metrics = rows.Select(r => r.Metric).Distinct().ToList();
        var fields = chart.Metrics.ToDictionary(m => m.Label, m => m.Field);
        var lines = rows.Chunk(Math.Max(metrics.Count, 1))
            .Select(group =>
                group[0].Groups.Select(g => g.ToString()).Concat(group.Select(r => Number(r.Value, fields.GetValueOrDefault(r.Metric))))
            );
        return Table([.. chart.Groupings.Select(g => g.Label), .. metrics], lines);
    }

    /// <summary>Returns a list of documents.</summary>
    public static string Of(SavedSearch search, Field time, JsonNode answer) =>
        Table(
            ["time", .. search.Columns],
            answer["hits"]!["hits"]!.AsArray().Select(hit => search.Columns.Prepend(time.Name).Select(column => Text(hit!, column)))
        );

    /// <summary>Returns large numbers side by side.</summary>
    public static string Numbers(BoardChart chart, IReadOnlyList<PreviewRow> rows)
    {
        var html = new StringBuilder("<div class=\"numbers\">");
        foreach (var (row, metric) in rows.Zip(chart.Metrics))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div><b>{Escape(Number(row.Value, metric.Field))}</b><br>{Escape(row.Metric)}</div>"
            );
        }
        return html.Append("</div>").ToString();
    }

    /// <summary>Returns a note, with the Markdown that our notes use: bold, italic, links, lines.</summary>
    public static string Of(BoardNote note)
    {
        var text = Escape(note.Markdown);
        text = Link().Replace(text, "<u>$1</u>");
        text = Bold().Replace(text, "<b>$1</b>");
        text = Italic().Replace(text, "<i>$1</i>");
        return $"<div class=\"note\">{text.Replace("\n", "<br>", StringComparison.Ordinal)}</div>";
    }

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Table(IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var html = new StringBuilder("<table><tr>");
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th>{Escape(column)}</th>");
        }
        foreach (var row in rows.Take(MaxRows))
        {
            html.Append("</tr><tr>");
            foreach (var cell in row)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td>{Escape(cell)}</td>");
            }
        }
        return html.Append("</tr></table>").ToString();
    }

    private static string Number(double? value, Field? field) =>
        value switch
        {
            null => "–",
            { } time when field?.Type == FieldType.Date => DateTimeOffset
                .FromUnixTimeMilliseconds((long)time)
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            { } sum when sum == Math.Floor(sum) => sum.ToString("N0", CultureInfo.InvariantCulture),
            { } share when field == Fields.Alarm || field == Fields.Rejected => share.ToString("P1", CultureInfo.InvariantCulture),
            { } number => number.ToString("0.####", CultureInfo.InvariantCulture),
        };

    /// <summary>Returns a value of a document; for lists, the values of all members.</summary>
    private static string Text(JsonNode hit, string column)
    {
        IEnumerable<JsonNode?> values = column == "_ignored" ? [hit[column]] : [hit["_source"]];
        if (column != "_ignored")
        {
            foreach (var part in column.Split('.'))
            {
                values = values.Select(v => v?[part]).SelectMany(v => v is JsonArray list ? list.AsEnumerable() : [v]);
            }
        }
        return string.Join(", ", values.Select(v => v?.ToString() ?? "–"));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial System.Text.RegularExpressions.Regex Link();

    [System.Text.RegularExpressions.GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial System.Text.RegularExpressions.Regex Bold();

    [System.Text.RegularExpressions.GeneratedRegex(@"\*([^*]+)\*")]
    private static partial System.Text.RegularExpressions.Regex Italic();
}
