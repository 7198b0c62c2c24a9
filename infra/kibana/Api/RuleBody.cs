using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Queries;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Api;

/// <summary>Alert rules in the format of Kibana's alerting API, versions 7.17 and 8.</summary>
internal static class RuleBody
{
    private const int HitsKept = 100;

    public static JsonObject Of(AlertRule rule, Catalogue catalogue)
    {
        var parameters = new JsonObject
        {
            ["index"] = new JsonArray(catalogue.Indices),
            ["timeField"] = catalogue.TimeField.Name,
            ["timeWindowSize"] = (int)rule.Window.TotalMinutes,
            ["timeWindowUnit"] = "m",
            ["thresholdComparator"] = rule.Below ? "<" : ">",
            ["threshold"] = new JsonArray(rule.Threshold),
        };
        if (rule.Average is { } average)
        {
            if (rule.Filters.Count > 0)
            {
                throw new ArgumentException($"{rule.Title} filters, which Kibana 7.17's rules over an average cannot.", nameof(rule));
            }
            parameters["aggType"] = "avg";
            parameters["aggField"] = average.Name;
            parameters["groupBy"] = "all";
        }
        else
        {
            parameters["size"] = HitsKept;
            parameters["esQuery"] = KibanaJson.Line(new JsonObject { ["query"] = FilterQuery.All(rule.Filters) });
        }
        return new JsonObject
        {
            ["name"] = rule.Title,
            ["rule_type_id"] = rule.Average is null ? ".es-query" : ".index-threshold",
            ["consumer"] = "alerts",
            ["enabled"] = true,
            ["tags"] = new JsonArray("gozcu"),
            ["schedule"] = new JsonObject { ["interval"] = FormattableString.Invariant($"{AlertRule.Every.TotalMinutes:F0}m") },
            // Notifies once when an alert begins, and again only after it has recovered in between.
            ["notify_when"] = "onActionGroupChange",
            ["params"] = parameters,
            ["actions"] = new JsonArray(),
        };
    }
}
