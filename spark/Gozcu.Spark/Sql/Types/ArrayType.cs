using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A sequence of values of one type; an array in .NET.</summary>
/// <param name="elementType">The type of the elements.</param>
/// <param name="containsNull">Whether an element may be null.</param>
public sealed class ArrayType(DataType elementType, bool containsNull = true) : DataType
{
    /// <summary>The type of the elements.</summary>
    public DataType ElementType { get; } = elementType ?? throw new ArgumentNullException(nameof(elementType));

    /// <summary>Whether an element may be null.</summary>
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
