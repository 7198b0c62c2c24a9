using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>A feature that is one of several values, stored as its index.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record NominalAttribute : FeatureAttribute
{
    private readonly int? _numValues;

    /// <summary>A nominal feature of which nothing is known.</summary>
    public static NominalAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Nominal;

    /// <summary>The values, in the order of their indices; null when they are not known.</summary>
    public AttributeValues? Values { get; init; }

    /// <summary>The number of values: that of <see cref="Values"/> when they are known; null when neither is.</summary>
    public int? NumValues
    {
        get => Values?.Count ?? _numValues;
        init => _numValues = value;
    }

    /// <summary>Whether the values have an order; null when that is not known.</summary>
    public bool? IsOrdinal { get; init; }

    /// <summary>The index of a value.</summary>
    /// <exception cref="KeyNotFoundException">It is not among <see cref="Values"/>, or they are not known.</exception>
    public int IndexOf(string value)
    {
        var index = Values?.IndexOf(value) ?? -1;
        return index >= 0 ? index : throw new KeyNotFoundException($"'{value}' is not among the known values of {Name ?? "the attribute"}");
    }

    /// <summary>Whether a value is among <see cref="Values"/>.</summary>
    public bool HasValue(string value) => Values?.IndexOf(value) >= 0;

    /// <summary>The value at an index.</summary>
    /// <exception cref="InvalidOperationException">The values are not known.</exception>
    public string GetValue(int index) =>
        Values?[index] ?? throw new InvalidOperationException($"the values of {Name ?? "the attribute"} are not known");

    private protected override void WriteOwn(JObject json)
    {
        AttributeMetadata.Put(json, "ord", IsOrdinal);
        AttributeMetadata.Put(json, "vals", Values);
        AttributeMetadata.Put(json, "num_vals", Values is null ? _numValues : null);
    }
}
