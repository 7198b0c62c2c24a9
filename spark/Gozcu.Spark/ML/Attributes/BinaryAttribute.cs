using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>A feature that is one of two values, stored as 0 or 1.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record BinaryAttribute : FeatureAttribute
{
    private readonly AttributeValues? _values;

    /// <summary>A binary feature of which nothing is known.</summary>
    public static BinaryAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Binary;

    /// <summary>The value that 0 stands for, then the one that 1 stands for; null when they are not known.</summary>
    /// <exception cref="ArgumentException">They are not two.</exception>
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
