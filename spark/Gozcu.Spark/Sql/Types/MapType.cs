using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Keys of one type with values of one type; a dictionary in .NET.</summary>
/// <param name="keyType">The type of the keys, which are never null.</param>
/// <param name="valueType">The type of the values.</param>
/// <param name="valueContainsNull">Whether a value may be null.</param>
public sealed class MapType(DataType keyType, DataType valueType, bool valueContainsNull = true) : DataType
{
    /// <summary>The type of the keys.</summary>
    public DataType KeyType { get; } = keyType ?? throw new ArgumentNullException(nameof(keyType));

    /// <summary>The type of the values.</summary>
    public DataType ValueType { get; } = valueType ?? throw new ArgumentNullException(nameof(valueType));

    /// <summary>Whether a value may be null.</summary>
    public bool ValueContainsNull { get; } = valueContainsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "map");
        writer.WritePropertyName("keyType");
        KeyType.WriteJson(writer);
        writer.WritePropertyName("valueType");
        ValueType.WriteJson(writer);
        writer.WriteBoolean("valueContainsNull", ValueContainsNull);
        writer.WriteEndObject();
    }
}
