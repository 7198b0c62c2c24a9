using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>
/// What is known of one feature: a column of numbers, or an element of a column of vectors. MLlib's stages write it into the column's metadata and read it
/// from there (<c>org.apache.spark.ml.attribute.Attribute</c>); here it is an immutable value, changed with <c>with</c>.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The names are MLlib's.")]
public abstract record FeatureAttribute
{
    private protected FeatureAttribute() { }

    /// <summary>The feature's name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Which element of a vector it is, counted from 0; null outside of a group.</summary>
    public int? Index { get; init; }

    /// <summary>What kind of feature it is.</summary>
    public abstract AttributeType Type { get; }

    /// <summary>Whether its values are numbers; a binary feature is both.</summary>
    public bool IsNumeric => Type is AttributeType.Numeric or AttributeType.Binary;

    /// <summary>Whether its values are indices of categories; a binary feature is both.</summary>
    public bool IsNominal => Type is AttributeType.Nominal or AttributeType.Binary;

    /// <summary>The feature that a column of numbers is; unresolved when its metadata says nothing of it.</summary>
    /// <exception cref="FormatException">The metadata names a kind of feature that MLlib does not know.</exception>
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

    /// <summary>A column of numbers of this name, with this as its metadata.</summary>
    /// <exception cref="InvalidOperationException">The attribute has no name.</exception>
    public StructField ToStructField() =>
        new(
            Name ?? throw new InvalidOperationException("a column needs a name, but the attribute has none: set Name"),
            new DoubleType(),
            isNullable: false,
            ToMetadata()
        );

    /// <summary>The metadata of a column that is this feature, for <see cref="Sql.DataFrame.WithMetadata"/>.</summary>
    public JObject ToMetadata() => Type == AttributeType.Unresolved ? [] : new JObject { [AttributeMetadata.Key] = Write(withType: true) };

    /// <summary>Returns the metadata of a column, with what <paramref name="existingMetadata"/> has besides.</summary>
    public JObject ToMetadata(JObject existingMetadata) => AttributeMetadata.Over(existingMetadata, ToMetadata());

    /// <summary>Returns the field of a column, with what <paramref name="existingMetadata"/> has besides.</summary>
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
