using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>What is known of the elements of a column of vectors, as <c>org.apache.spark.ml.attribute.AttributeGroup</c>; an immutable value.</summary>
public sealed class AttributeGroup : IEquatable<AttributeGroup>
{
    private readonly int? _size;

    /// <summary>A column of vectors of which nothing is known.</summary>
    public AttributeGroup(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>A column of vectors of which only the size is known.</summary>
    public AttributeGroup(string name, int numAttributes)
        : this(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numAttributes);
        _size = numAttributes;
    }

    /// <summary>A column of vectors whose elements are these; each gets its place in the list as its index.</summary>
    public AttributeGroup(string name, IEnumerable<FeatureAttribute> attributes)
        : this(name) => Attributes = [.. attributes.Select((attribute, index) => attribute with { Index = index })];

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>What is known of each element; null when nothing is.</summary>
    public IReadOnlyList<FeatureAttribute>? Attributes { get; }

    /// <summary>The number of elements; -1 when it is not known.</summary>
    public int Size => Attributes?.Count ?? _size ?? -1;

    /// <summary>The element at an index.</summary>
    /// <exception cref="InvalidOperationException">Nothing is known of the elements.</exception>
    public FeatureAttribute this[int index] => Known[index];

    /// <summary>The element of a name.</summary>
    /// <exception cref="InvalidOperationException">Nothing is known of the elements.</exception>
    /// <exception cref="KeyNotFoundException">No element has the name.</exception>
    public FeatureAttribute this[string attributeName] => Known[IndexOf(attributeName)];

    private IReadOnlyList<FeatureAttribute> Known =>
        Attributes ?? throw new InvalidOperationException($"nothing is known of the elements of the column {Name}");

    /// <summary>What is known of the elements of a column of vectors.</summary>
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

    /// <summary>Whether an element has the name.</summary>
    public bool HasAttribute(string attributeName) => Attributes?.Any(attribute => attribute.Name == attributeName) ?? false;

    /// <summary>The index of the element of a name.</summary>
    /// <exception cref="KeyNotFoundException">No element has the name.</exception>
    public int IndexOf(string attributeName) =>
        Attributes?.FirstOrDefault(attribute => attribute.Name == attributeName)?.Index
        ?? throw new KeyNotFoundException($"no element of the column {Name} is named '{attributeName}'");

    /// <summary>The metadata of a column of such vectors, for <see cref="Sql.DataFrame.WithMetadata"/>.</summary>
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

    /// <summary>A column of vectors of this name, with this as its metadata.</summary>
    public StructField ToStructField() => new(Name, SQLDataTypes.VectorType, isNullable: false, ToMetadata());

    /// <summary>Returns the metadata of a column of vectors, with what <paramref name="existingMetadata"/> has besides.</summary>
    public JObject ToMetadata(JObject existingMetadata) => AttributeMetadata.Over(existingMetadata, ToMetadata());

    /// <summary>Returns the field of a column of vectors, with what <paramref name="existingMetadata"/> has besides.</summary>
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

    /// <summary>The metadata as JSON.</summary>
    public override string ToString() => ToMetadata().ToString(Newtonsoft.Json.Formatting.None);
}
