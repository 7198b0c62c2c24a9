using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Description of the elements of a column of vectors, as <c>org.apache.spark.ml.attribute.AttributeGroup</c>; immutable.</summary>
public sealed class AttributeGroup : IEquatable<AttributeGroup>
{
    private readonly int? _size;

    /// <summary>Describes a column of vectors by its name alone.</summary>
    public AttributeGroup(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Describes a column of vectors by its name and the size of the vectors.</summary>
    public AttributeGroup(string name, int numAttributes)
        : this(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numAttributes);
        _size = numAttributes;
    }

    /// <summary>Describes a column of vectors by its elements. The index of each is its position in the list.</summary>
    public AttributeGroup(string name, IEnumerable<FeatureAttribute> attributes)
        : this(name) => Attributes = [.. attributes.Select((attribute, index) => attribute with { Index = index })];

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Descriptions of the elements; null if unknown.</summary>
    public IReadOnlyList<FeatureAttribute>? Attributes { get; }

    /// <summary>Number of elements; -1 if unknown.</summary>
    public int Size => Attributes?.Count ?? _size ?? -1;

    /// <summary>Description of the element at an index.</summary>
    /// <exception cref="InvalidOperationException">The elements are unknown.</exception>
    public FeatureAttribute this[int index] => Known[index];

    /// <summary>Description of the element with a name.</summary>
    /// <exception cref="InvalidOperationException">The elements are unknown.</exception>
    /// <exception cref="KeyNotFoundException">No element has the name.</exception>
    public FeatureAttribute this[string attributeName] => Known[IndexOf(attributeName)];

    private IReadOnlyList<FeatureAttribute> Known =>
        Attributes ?? throw new InvalidOperationException($"nothing is known of the elements of the column {Name}");

    /// <summary>Reads the description of a column of vectors from its metadata.</summary>
    /// <exception cref="ArgumentException">The column does not hold vectors.</exception>
    public static AttributeGroup FromStructField(StructField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (!field.DataType.Equals(SQLDataTypes.VectorType))
        {
            throw new ArgumentException(
                $"the column {field.Name} must hold vectors, but is of type {field.DataType.SimpleString}",
                nameof(field)
            );
        }
        if (field.Metadata[AttributeMetadata.Key] is not JObject known)
        {
            return new AttributeGroup(field.Name);
        }
        if (known[AttributeMetadata.Groups] is JObject groups)
        {
            var attributes = groups
                .Properties()
                .SelectMany(group => ((JArray)group.Value).Select(item => AttributeMetadata.Read((JObject)item, group.Name)));
            return new AttributeGroup(field.Name, attributes.OrderBy(attribute => attribute.Index));
        }
        return known.Value<int?>(AttributeMetadata.GroupSize) is { } size
            ? new AttributeGroup(field.Name, size)
            : new AttributeGroup(field.Name);
    }

    /// <summary>Tests whether an element has the given name.</summary>
    public bool HasAttribute(string attributeName) => Attributes?.Any(attribute => attribute.Name == attributeName) ?? false;

    /// <summary>Returns the index of the element with a name.</summary>
    /// <exception cref="KeyNotFoundException">No element has the name.</exception>
    public int IndexOf(string attributeName) =>
        Attributes?.FirstOrDefault(attribute => attribute.Name == attributeName)?.Index
        ?? throw new KeyNotFoundException($"no element of the column {Name} is named '{attributeName}'");

    /// <summary>Returns the metadata of such a column, for <see cref="Sql.DataFrame.WithMetadata"/>.</summary>
    public JObject ToMetadata()
    {
        if (Size < 0)
        {
            return [];
        }
        var json = new JObject();
        if (Attributes is not null)
        {
            json[AttributeMetadata.Groups] = new JObject(
                Attributes
                    .GroupBy(attribute => attribute.Type)
                    .Select(group => new JProperty(
                        AttributeMetadata.Name(group.Key),
                        new JArray(group.Select(attribute => attribute.Write(withType: false)))
                    ))
            );
        }
        json[AttributeMetadata.GroupSize] = Size;
        return new JObject { [AttributeMetadata.Key] = json };
    }

    /// <summary>Returns the schema field of such a column, with this description as its metadata.</summary>
    public StructField ToStructField() => new(Name, SQLDataTypes.VectorType, isNullable: false, ToMetadata());

    /// <summary>Returns the metadata of such a column, together with the other entries of <paramref name="existingMetadata"/>.</summary>
    public JObject ToMetadata(JObject existingMetadata) => AttributeMetadata.Over(existingMetadata, ToMetadata());

    /// <summary>Returns the schema field of such a column, with the other entries of <paramref name="existingMetadata"/> in its metadata.</summary>
    public StructField ToStructField(JObject existingMetadata) =>
        new(Name, SQLDataTypes.VectorType, isNullable: false, ToMetadata(existingMetadata));

    /// <inheritdoc/>
    public bool Equals(AttributeGroup? other) =>
        other is not null
        && Name == other.Name
        && Size == other.Size
        && (Attributes is null ? other.Attributes is null : other.Attributes is not null && Attributes.SequenceEqual(other.Attributes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Size);

    /// <summary>Returns the metadata as JSON.</summary>
    public override string ToString() => ToMetadata().ToString(Newtonsoft.Json.Formatting.None);
}
