using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Description of a categorical feature, stored as the index of its value.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record NominalAttribute : FeatureAttribute
{
    private readonly int? _numValues;

    /// <summary>Nominal feature without further information.</summary>
    public static NominalAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Nominal;

    /// <summary>Values in the order of their indices; null if unknown.</summary>
    public AttributeValues? Values { get; init; }

    /// <summary>Number of values: that of <see cref="Values"/> if they are known; null if unknown.</summary>
    public int? NumValues
    {
        get => Values?.Count ?? _numValues;
        init => _numValues = value;
    }

    /// <summary>True if the values are ordered; null if unknown.</summary>
    public bool? IsOrdinal { get; init; }

    /// <summary>Returns the index of a value.</summary>
    /// <exception cref="KeyNotFoundException">The value is not in <see cref="Values"/>, or they are unknown.</exception>
    public int IndexOf(string value)
    {
        var index = Values?.IndexOf(value) ?? -1;
        return index >= 0 ? index : throw new KeyNotFoundException($"'{value}' is not among the known values of {Name ?? "the attribute"}");
    }

    /// <summary>Tests whether a value is in <see cref="Values"/>.</summary>
    public bool HasValue(string value) => Values?.IndexOf(value) >= 0;

    /// <summary>Returns the value at an index.</summary>
    /// <exception cref="InvalidOperationException">The values are unknown.</exception>
    public string GetValue(int index) =>
        Values?[index] ?? throw new InvalidOperationException($"the values of {Name ?? "the attribute"} are not known");

    private protected override void WriteOwn(JObject json)
    {
        AttributeMetadata.Put(json, "ord", IsOrdinal);
        AttributeMetadata.Put(json, "vals", Values);
        AttributeMetadata.Put(json, "num_vals", Values is null ? _numValues : null);
    }
}
