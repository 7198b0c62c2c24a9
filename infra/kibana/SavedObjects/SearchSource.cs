using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Queries;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Kibana's <c>searchSourceJSON</c>: the selection of documents of a chart or list.</summary>
internal static class SearchSource
{
    private const string IndexReference = "kibanaSavedObjectMeta.searchSourceJSON.index";

    /// <summary>Returns the attribute <c>kibanaSavedObjectMeta</c>.</summary>
    public static JsonObject Of(IReadOnlyList<Filter> filters, bool hasIndex = true)
    {
        var source = new JsonObject
        {
            ["query"] = new JsonObject { ["query"] = "", ["language"] = "kuery" },
            ["filter"] = new JsonArray([.. filters.Select(OfFilter)]),
        };
        if (hasIndex)
        {
            source["indexRefName"] = IndexReference;
        }
        return new JsonObject { ["searchSourceJSON"] = KibanaJson.Line(source) };
    }

    /// <summary>Returns the references of the attribute that <see cref="Of"/> returns.</summary>
    public static IReadOnlyList<SavedObjectReference> References(IReadOnlyList<Filter> filters, string dataView) =>
        [
            new SavedObjectReference(IndexReference, DataViewObject.Type, dataView),
            .. filters.Select((_, i) => new SavedObjectReference(FilterReference(i), DataViewObject.Type, dataView)),
        ];

    private static JsonObject OfFilter(Filter filter, int index)
    {
        var meta = new JsonObject
        {
            ["alias"] = null,
            ["disabled"] = false,
            ["negate"] = filter.Negated,
            ["key"] = filter.Field,
            ["indexRefName"] = FilterReference(index),
        };
        switch (filter.Values)
        {
            case []:
                meta["type"] = "exists";
                meta["value"] = "exists";
                break;
            case [var value]:
                meta["type"] = "phrase";
                meta["params"] = new JsonObject { ["query"] = value };
                break;
            default:
                meta["type"] = "phrases";
                meta["params"] = new JsonArray([.. filter.Values.Select(v => JsonValue.Create(v))]);
                meta["value"] = string.Join(", ", filter.Values);
                break;
        }
        return new JsonObject
        {
            ["meta"] = meta,
            ["query"] = FilterQuery.Of(filter),
            ["$state"] = new JsonObject { ["store"] = "appState" },
        };
    }

    private static string FilterReference(int index) =>
        FormattableString.Invariant($"kibanaSavedObjectMeta.searchSourceJSON.filter[{index}].meta.index");
}
