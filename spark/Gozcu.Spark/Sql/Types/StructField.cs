using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A named part of a <see cref="StructType"/>; a column of a data frame.</summary>
/// <param name="name">The column's name.</param>
/// <param name="dataType">The column's type.</param>
/// <param name="isNullable">Whether a value may be null.</param>
/// <param name="metadata">What else is known of the column; MLlib keeps the meaning of features here.</param>
public sealed class StructField(string name, DataType dataType, bool isNullable = true, JObject? metadata = null)
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The column's type.</summary>
    public DataType DataType { get; } = dataType ?? throw new ArgumentNullException(nameof(dataType));

    /// <summary>Whether a value may be null.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>What else is known of the column.</summary>
    public JObject Metadata { get; } = metadata ?? [];

    /// <inheritdoc/>
    public override string ToString() => $"StructField({Name},{DataType.SimpleString},{(IsNullable ? "true" : "false")})";

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WritePropertyName("type");
        DataType.WriteJson(writer);
        writer.WriteBoolean("nullable", IsNullable);
        writer.WritePropertyName("metadata");
        writer.WriteRawValue(Metadata.ToString(Newtonsoft.Json.Formatting.None));
        writer.WriteEndObject();
    }
}
