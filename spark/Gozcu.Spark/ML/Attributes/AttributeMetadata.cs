using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>The form in which MLlib keeps attributes in a column's metadata.</summary>
internal static class AttributeMetadata
{
    internal const string Key = "ml_attr";
    internal const string Groups = "attrs";
    internal const string GroupSize = "num_attrs";

    internal static string Name(AttributeType type) =>
        type switch
        {
            AttributeType.Numeric => "numeric",
            AttributeType.Nominal => "nominal",
            AttributeType.Binary => "binary",
            _ => "unresolved",
        };

    /// <summary>An attribute from its fields; without a type it is numeric.</summary>
    internal static FeatureAttribute Read(JObject json, string? type = null)
    {
        var (name, index) = (json.Value<string>("name"), json.Value<int?>("idx"));
        return (type ?? json.Value<string>("type") ?? "numeric") switch
        {
            "numeric" => new NumericAttribute
            {
                Name = name,
                Index = index,
                Min = Number(json["min"]),
                Max = Number(json["max"]),
                Std = Number(json["std"]),
                Sparsity = Number(json["sparsity"]),
            },
            "nominal" => new NominalAttribute
            {
                Name = name,
                Index = index,
                Values = Values(json["vals"]),
                NumValues = json.Value<int?>("num_vals"),
                IsOrdinal = json.Value<bool?>("ord"),
            },
            "binary" => new BinaryAttribute
            {
                Name = name,
                Index = index,
                Values = Values(json["vals"]),
            },
            var other => throw new FormatException($"'{other}' is not a type of attribute: numeric, nominal or binary"),
        };
    }

    internal static void Put(JObject json, string field, object? value)
    {
        if (value is AttributeValues values)
        {
            json[field] = new JArray(values);
        }
        else if (value is not null)
        {
            json[field] = JToken.FromObject(value);
        }
    }

    /// <summary>A number; NaN and the infinities may stand as text.</summary>
    private static double? Number(JToken? token) =>
        token switch
        {
            null => null,
            { Type: JTokenType.String } => double.Parse((string)token!, CultureInfo.InvariantCulture),
            _ => (double)token,
        };

    private static AttributeValues? Values(JToken? token) =>
        token is JArray list ? new AttributeValues(list.Select(item => (string)item!)) : null;

    /// <summary>A copy of <paramref name="existing"/> with the entries of <paramref name="metadata"/>, which is changed no further, in the place of its own.</summary>
    internal static JObject Over(JObject existing, JObject metadata)
    {
        ArgumentNullException.ThrowIfNull(existing);
        var both = (JObject)existing.DeepClone();
        foreach (var entry in metadata)
        {
            both[entry.Key] = entry.Value;
        }
        return both;
    }
}
