using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Queries;

/// <summary>Converts filters to Elasticsearch queries, in the form that Kibana stores and sends.</summary>
internal static class FilterQuery
{
    /// <summary>Returns the query of one filter, without its negation.</summary>
    public static JsonObject Of(Filter filter) =>
        filter.Values switch
        {
            [] => new JsonObject { ["exists"] = new JsonObject { ["field"] = filter.Field } },
            [var value] => Phrase(filter.Field, value),
            _ => new JsonObject
            {
                ["bool"] = new JsonObject
                {
                    ["should"] = new JsonArray([.. filter.Values.Select(v => Phrase(filter.Field, v))]),
                    ["minimum_should_match"] = 1,
                },
            },
        };

    /// <summary>Returns the query of all filters and an optional further condition.</summary>
    public static JsonObject All(IReadOnlyList<Filter> filters, JsonObject? also = null)
    {
        var must = filters.Where(f => !f.Negated).Select(Of).ToList();
        if (also is not null)
        {
            must.Add(also);
        }
        return new JsonObject
        {
            ["bool"] = new JsonObject
            {
                ["filter"] = new JsonArray([.. must]),
                ["must_not"] = new JsonArray([.. filters.Where(f => f.Negated).Select(Of)]),
            },
        };
    }

    /// <summary>Returns the query of a time range.</summary>
    public static JsonObject Between(Field time, DateTimeOffset from, DateTimeOffset to) =>
        new()
        {
            ["range"] = new JsonObject
            {
                [time.Name] = new JsonObject
                {
                    ["gte"] = Text(from),
                    ["lte"] = Text(to),
                    ["format"] = "strict_date_optional_time",
                },
            },
        };

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Phrase(string field, string value) => new() { ["match_phrase"] = new JsonObject { [field] = value } };
}
