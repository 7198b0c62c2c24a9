using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A map from keys of one type to values of one type; a dictionary in .NET.</summary>
/// <param name="keyType">Type of the keys, which are never null.</param>
/// <param name="valueType">Type of the values.</param>
/// <param name="valueContainsNull">True, the default, if values may be null.</param>
public sealed class MapType(DataType keyType, DataType valueType, bool valueContainsNull = true) : DataType
{
    /// <summary>Type of the keys.</summary>
    public DataType KeyType { get; } = keyType ?? throw new ArgumentNullException(nameof(keyType));

    /// <summary>Type of the values.</summary>
    public DataType ValueType { get; } = valueType ?? throw new ArgumentNullException(nameof(valueType));

    /// <summary>True if values may be null.</summary>
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
