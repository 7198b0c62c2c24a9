using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Description of a numeric feature, with statistics of its distribution.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record NumericAttribute : FeatureAttribute
{
    /// <summary>Numeric feature without further information.</summary>
    public static NumericAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Numeric;

    /// <summary>Smallest value; null if unknown.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value; null if unknown.</summary>
    public double? Max { get; init; }

    /// <summary>Standard deviation; null if unknown.</summary>
    public double? Std { get; init; }

    /// <summary>Fraction of zeros, from 0 to 1; null if unknown.</summary>
    public double? Sparsity { get; init; }

    private protected override void WriteOwn(JObject json)
    {
        AttributeMetadata.Put(json, "min", Min);
        AttributeMetadata.Put(json, "max", Max);
        AttributeMetadata.Put(json, "std", Std);
        AttributeMetadata.Put(json, "sparsity", Sparsity);
    }
}
