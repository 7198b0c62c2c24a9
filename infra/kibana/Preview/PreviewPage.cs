using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Charts;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Queries;

namespace Gozcu.Kibana.Preview;

/// <summary>Preview of a board as an HTML page, computed from the requests that Kibana would send.</summary>
/// <param name="search">Sends a request to Elasticsearch and returns its answer.</param>
/// <param name="renderer">Renderer of the charts.</param>
/// <param name="time">Time field of the board.</param>
internal sealed class PreviewPage(Func<JsonObject, Task<JsonNode>> search, ChartRenderer renderer, Field time)
{
    /// <summary>Width of a board's column and height of a row, in pixels.</summary>
    private const int Column = 28;
    private const int Row = 22;

    private const int TitleHeight = 52;
    private const int Padding = 24;

    private const string Style = """
        body { font: 13px "Noto Sans", sans-serif; background: #f4f6f9; color: #343741; margin: 16px; }
        .board { display: grid; grid-template-columns: repeat(48, 28px); grid-auto-rows: 22px; }
        .panel { background: #fff; border: 1px solid #d3dae6; border-radius: 4px; margin: 3px; padding: 8px 12px; overflow: hidden; }
        h2 { font-size: 13px; margin: 0 0 2px; } .says { color: #69707d; font-size: 11px; margin-bottom: 6px; white-space: nowrap; }
        table { border-collapse: collapse; font-size: 12px; } th, td { text-align: left; padding: 2px 10px 2px 0; border-bottom: 1px solid #eef1f5; white-space: nowrap; }
        .numbers { display: flex; gap: 32px; margin-top: 36px; } .numbers b { font-size: 24px; } .note { line-height: 1.5; font-size: 12px; }
        """;

    /// <summary>Creates the page.</summary>
    public async Task<string> MakeAsync(Board board, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{board.Title}</title><style>{Style}</style><h1>{board.Title}</h1>")
            .Append(CultureInfo.InvariantCulture, $"<p>{board.Description} {from:yyyy-MM-dd HH:mm:ss} to {to:HH:mm:ss} UTC, ")
            .Append("drawn from Elasticsearch by Gozcu; Kibana draws it in its own way.</p><div class=\"board\">");
        foreach (var panel in board.Panels)
        {
            var inside = await InsideAsync(panel, from, to, cancellationToken);
            html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"panel\" style=\"grid-column:span {panel.Width};grid-row:span {panel.Height}\">"
                )
                .Append(CultureInfo.InvariantCulture, $"<h2>{PreviewTable.Escape(panel.Item.Title)}</h2>")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"says\">{PreviewTable.Escape(panel.Item.Description)}</div>{inside}</div>"
                );
        }
        return html.Append("</div></html>\n").ToString();
    }

    private async Task<string> InsideAsync(Panel panel, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        switch (panel.Item)
        {
            case BoardNote note:
                return PreviewTable.Of(note);
            case SavedSearch list:
                return PreviewTable.Of(list, time, await search(KibanaRequest.Of(list, time, from, to)));
            case BoardChart chart:
                var rows = PreviewRows.Of(chart, await search(KibanaRequest.Of(chart, time, from, to)));
                return rows.Count == 0 ? "<p>no rows</p>"
                    : chart.Kind == BoardChartKind.Numbers ? PreviewTable.Numbers(chart, rows)
                    : chart.Kind == BoardChartKind.Table ? PreviewTable.Of(chart, rows)
                    : await renderer.SvgAsync(
                        VegaLiteChart.Parse(
                            PreviewSpec.Of(chart, rows, panel.Width * Column - 2 * Padding, panel.Height * Row - TitleHeight - Padding)
                        ),
                        ChartTheme.Light,
                        cancellationToken
                    );
            default:
                throw new InvalidOperationException($"{panel.Item.GetType()} has no preview.");
        }
    }
}
