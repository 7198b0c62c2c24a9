using System.Globalization;
using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Converts boards to Kibana dashboards.</summary>
internal static class BoardObject
{
    public const string Type = "dashboard";
    private const string Version = "7.14.0";

    public static SavedObject Of(Board board, Naming naming)
    {
        var panels = new JsonArray();
        var references = new List<SavedObjectReference>();
        foreach (var (panel, x, y) in Layout(board))
        {
            var index = (panels.Count + 1).ToString(CultureInfo.InvariantCulture);
            var name = "panel_" + index;
            panels.Add(
                new JsonObject
                {
                    ["version"] = SavedObject.OldestKibana,
                    ["type"] = TypeOf(panel.Item),
                    ["gridData"] = new JsonObject
                    {
                        ["x"] = x,
                        ["y"] = y,
                        ["w"] = panel.Width,
                        ["h"] = panel.Height,
                        ["i"] = index,
                    },
                    ["panelIndex"] = index,
                    ["embeddableConfig"] = new JsonObject { ["enhancements"] = new JsonObject() },
                    ["panelRefName"] = name,
                }
            );
            // Kibana puts the panel's index in front of the name.
            references.Add(new SavedObjectReference($"{index}:{name}", TypeOf(panel.Item), naming.Of(panel.Item)));
        }
        return new SavedObject(
            Type,
            naming.Of(board),
            Version,
            new JsonObject
            {
                ["title"] = board.Title,
                ["description"] = board.Description,
                ["hits"] = 0,
                ["panelsJSON"] = KibanaJson.Line(panels),
                ["optionsJSON"] = """{"useMargins":true,"syncColors":true,"hidePanelTitles":false}""",
                ["version"] = 1,
                ["timeRestore"] = true,
                ["timeFrom"] = string.Create(CultureInfo.InvariantCulture, $"now-{board.Shows.TotalMinutes:F0}m"),
                ["timeTo"] = "now",
                ["refreshInterval"] = new JsonObject { ["pause"] = false, ["value"] = (long)board.Refresh.TotalMilliseconds },
                ["kibanaSavedObjectMeta"] = SearchSource.Of([], hasIndex: false),
            },
            references
        );
    }

    /// <summary>Returns the position of each panel: from the left while there is room, then in a new row.</summary>
    private static IEnumerable<(Panel Panel, int X, int Y)> Layout(Board board)
    {
        var (x, y, height) = (0, 0, 0);
        foreach (var panel in board.Panels)
        {
            if (x + panel.Width > Board.Columns)
            {
                (x, y, height) = (0, y + height, 0);
            }
            yield return (panel, x, y);
            x += panel.Width;
            height = Math.Max(height, panel.Height);
        }
    }

    private static string TypeOf(BoardItem item) => item is SavedSearch ? SearchObject.Type : VisualizationObject.Type;
}
