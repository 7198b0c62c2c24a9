using System.Text.Json.Nodes;

namespace Gozcu.Charts.Tests;

/// <summary>Reads what is in a chart.</summary>
internal static class ChartJson
{
    /// <summary>The data's objects.</summary>
    public static IReadOnlyList<JsonObject> Values(this VegaLiteChart chart) =>
        [.. Specification(chart)["data"]!["values"]!.AsArray().Select(value => value!.AsObject())];

    /// <summary>A field of the data's objects.</summary>
    public static IReadOnlyList<T> Field<T>(this VegaLiteChart chart, string name) =>
        [.. chart.Values().Select(value => value[name]!.GetValue<T>())];

    /// <summary>The whole specification.</summary>
    public static JsonObject Specification(this VegaLiteChart chart) => JsonNode.Parse(chart.ToJson())!.AsObject();
}
