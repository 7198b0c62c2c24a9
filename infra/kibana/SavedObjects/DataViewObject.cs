using System.Text.Json.Nodes;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Kibana's data view (called index pattern in its files): the indices, the time field, and the formats of fields.</summary>
internal static class DataViewObject
{
    public const string Type = "index-pattern";
    private const string Version = "7.11.0";

    public static SavedObject Of(Catalogue catalogue, Naming naming)
    {
        var alerts = catalogue.Boards.Single(b => b.Title == AlertsBoard.Title);
        var formats = new JsonObject
        {
            // A record's id links to the record, an entity's name to its alerts.
            [Fields.Id.Name] = Link(
                $"../app/discover#/?_a=(index:'{naming.DataView}',query:(language:kuery,query:'id:%22{{{{value}}}}%22'))",
                "open this record"
            ),
            [Fields.Entity.Name] = Link(
                $"../app/dashboards#/view/{naming.Of(alerts)}?_a=(query:(language:kuery,query:'key:%22{{{{value}}}}%22'))",
                "{{value}}"
            ),
            [Fields.Alarm.Name] = Percent(),
            [Fields.Rejected.Name] = Percent(),
            [Fields.Score.Name] = Number("0.0000"),
            [Fields.Threshold.Name] = Number("0.0000"),
            [Fields.Offset.Name] = Number("0"),
            [Fields.ModelVersion.Name] = Number("0"),
            [Fields.OriginalBytes.Name] = new JsonObject { ["id"] = "bytes" },
        };
        return new SavedObject(
            Type,
            naming.DataView,
            Version,
            new JsonObject
            {
                ["title"] = catalogue.Indices,
                ["timeFieldName"] = catalogue.TimeField.Name,
                ["fields"] = "[]",
                ["fieldAttrs"] = "{}",
                ["fieldFormatMap"] = KibanaJson.Line(formats),
                ["runtimeFieldMap"] = "{}",
                ["sourceFilters"] = "[]",
                ["typeMeta"] = "{}",
            },
            []
        );
    }

    private static JsonObject Link(string address, string label) =>
        new()
        {
            ["id"] = "url",
            ["params"] = new JsonObject
            {
                ["type"] = "a",
                ["urlTemplate"] = address,
                ["labelTemplate"] = label,
                ["openLinkInCurrentTab"] = false,
            },
        };

    private static JsonObject Percent() =>
        new()
        {
            ["id"] = "percent",
            ["params"] = new JsonObject { ["pattern"] = "0.0%" },
        };

    private static JsonObject Number(string pattern) =>
        new()
        {
            ["id"] = "number",
            ["params"] = new JsonObject { ["pattern"] = pattern },
        };
}
