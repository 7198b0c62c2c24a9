using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Form in which MLlib stores attributes in the metadata of a column.</summary>
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

    /// <summary>Reads an attribute from its fields. Without a type it is numeric.</summary>
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

    /// <summary>Reads a number. NaN and infinities may be strings.</summary>
    private static double? Number(JToken? token) =>
        token switch
        {
            null => null,
            { Type: JTokenType.String } => double.Parse((string)token!, CultureInfo.InvariantCulture),
            _ => (double)token,
        };

    private static AttributeValues? Values(JToken? token) =>
        token is JArray list ? new AttributeValues(list.Select(item => (string)item!)) : null;

    /// <summary>
    /// Returns a copy of <paramref name="existing"/> whose entries are replaced by those of <paramref name="metadata"/>. The latter must not be changed afterwards.
    /// </summary>
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
