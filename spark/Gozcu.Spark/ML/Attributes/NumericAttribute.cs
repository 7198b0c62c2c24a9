using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>A feature that is a number, with what is known of its distribution.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record NumericAttribute : FeatureAttribute
{
    /// <summary>A numeric feature of which nothing is known.</summary>
    public static NumericAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Numeric;

    /// <summary>The smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value.</summary>
    public double? Max { get; init; }

    /// <summary>The standard deviation.</summary>
    public double? Std { get; init; }

    /// <summary>The share of zeros, 0 to 1.</summary>
    public double? Sparsity { get; init; }

    private protected override void WriteOwn(JObject json)
    {
        AttributeMetadata.Put(json, "min", Min);
        AttributeMetadata.Put(json, "max", Max);
        AttributeMetadata.Put(json, "std", Std);
        AttributeMetadata.Put(json, "sparsity", Sparsity);
    }
}
