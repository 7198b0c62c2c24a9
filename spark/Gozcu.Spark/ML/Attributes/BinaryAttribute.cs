using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Description of a feature with two values, stored as 0 or 1.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record BinaryAttribute : FeatureAttribute
{
    private readonly AttributeValues? _values;

    /// <summary>Binary feature without further information.</summary>
    public static BinaryAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Binary;

    /// <summary>Meaning of 0, then of 1; null if unknown.</summary>
    /// <exception cref="ArgumentException">There are not exactly two values.</exception>
    public AttributeValues? Values
    {
        get => _values;
        init =>
            _values = value is null or { Count: 2 }
                ? value
                : throw new ArgumentException($"a binary attribute has 2 values, but got {value.Count}", nameof(value));
    }

    private protected override void WriteOwn(JObject json) => AttributeMetadata.Put(json, "vals", Values);
}
