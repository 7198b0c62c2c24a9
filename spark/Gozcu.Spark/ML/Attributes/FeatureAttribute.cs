using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>
/// Description of one feature: a column of numbers, or an element of a column of vectors. MLlib's stages store it in the column's metadata
/// (<c>org.apache.spark.ml.attribute.Attribute</c>). Here it is immutable; <c>with</c> creates a changed copy.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The names are MLlib's.")]
public abstract record FeatureAttribute
{
    private protected FeatureAttribute() { }

    /// <summary>Name of the feature; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Index of the element in its vector, from 0; null outside a group.</summary>
    public int? Index { get; init; }

    /// <summary>Kind of feature.</summary>
    public abstract AttributeType Type { get; }

    /// <summary>True if the values are numbers. True for binary features as well.</summary>
    public bool IsNumeric => Type is AttributeType.Numeric or AttributeType.Binary;

    /// <summary>True if the values are indices of categories. True for binary features as well.</summary>
    public bool IsNominal => Type is AttributeType.Nominal or AttributeType.Binary;

    /// <summary>Reads the description of a column of numbers from its metadata; unresolved if there is none.</summary>
    /// <exception cref="FormatException">The metadata has a kind of feature that MLlib does not know.</exception>
    public static FeatureAttribute FromStructField(StructField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var known = field.Metadata[AttributeMetadata.Key] as JObject;
        return known is null || known.ContainsKey(AttributeMetadata.GroupSize) || known.ContainsKey(AttributeMetadata.Groups)
            ? UnresolvedAttribute.Default
            : AttributeMetadata.Read(known) with
            {
                Name = field.Name,
            };
    }

    /// <summary>Returns the schema field of such a column, with this description as its metadata.</summary>
    /// <exception cref="InvalidOperationException">The attribute has no name.</exception>
    public StructField ToStructField() =>
        new(
            Name ?? throw new InvalidOperationException("a column needs a name, but the attribute has none: set Name"),
            new DoubleType(),
            isNullable: false,
            ToMetadata()
        );

    /// <summary>Returns the metadata of such a column, for <see cref="Sql.DataFrame.WithMetadata"/>.</summary>
    public JObject ToMetadata() => Type == AttributeType.Unresolved ? [] : new JObject { [AttributeMetadata.Key] = Write(withType: true) };

    /// <summary>Returns the metadata of such a column, together with the other entries of <paramref name="existingMetadata"/>.</summary>
    public JObject ToMetadata(JObject existingMetadata) => AttributeMetadata.Over(existingMetadata, ToMetadata());

    /// <summary>Returns the schema field of such a column, with the other entries of <paramref name="existingMetadata"/> in its metadata.</summary>
    /// <exception cref="InvalidOperationException">The attribute has no name.</exception>
    public StructField ToStructField(JObject existingMetadata)
    {
        var field = ToStructField();
        return new StructField(field.Name, field.DataType, field.IsNullable, ToMetadata(existingMetadata));
    }

    internal JObject Write(bool withType)
    {
        var json = new JObject();
        if (withType)
        {
            json["type"] = AttributeMetadata.Name(Type);
        }
        AttributeMetadata.Put(json, "name", Name);
        AttributeMetadata.Put(json, "idx", Index);
        WriteOwn(json);
        return json;
    }

    private protected abstract void WriteOwn(JObject json);
}
