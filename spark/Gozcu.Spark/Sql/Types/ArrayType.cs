using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A sequence of elements of one type; an array in .NET.</summary>
/// <param name="elementType">Type of the elements.</param>
/// <param name="containsNull">True, the default, if elements may be null.</param>
public sealed class ArrayType(DataType elementType, bool containsNull = true) : DataType
{
    /// <summary>Type of the elements.</summary>
    public DataType ElementType { get; } = elementType ?? throw new ArgumentNullException(nameof(elementType));

    /// <summary>True if elements may be null.</summary>
    public bool ContainsNull { get; } = containsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "array");
        writer.WritePropertyName("elementType");
        ElementType.WriteJson(writer);
        writer.WriteBoolean("containsNull", ContainsNull);
        writer.WriteEndObject();
    }
}
