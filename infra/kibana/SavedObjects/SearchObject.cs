using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Converts lists to Kibana's saved searches.</summary>
internal static class SearchObject
{
    public const string Type = "search";
    private const string Version = "7.9.3";

    public static SavedObject Of(SavedSearch search, Naming naming, Field time) =>
        new(
            Type,
            naming.Of(search),
            Version,
            new JsonObject
            {
                ["title"] = search.Title,
                ["description"] = search.Description,
                ["columns"] = new JsonArray([.. search.Columns.Select(c => JsonValue.Create(c))]),
                ["sort"] = new JsonArray(new JsonArray(time.Name, "desc")),
                ["hits"] = 0,
                ["version"] = 1,
                ["kibanaSavedObjectMeta"] = SearchSource.Of(search.Filters),
            },
            SearchSource.References(search.Filters, naming.DataView)
        );
}
