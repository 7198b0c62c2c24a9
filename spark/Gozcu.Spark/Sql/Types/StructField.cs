using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A named field of a <see cref="StructType"/>, such as a column of a data frame.</summary>
/// <param name="name">Name of the column.</param>
/// <param name="dataType">Type of the column.</param>
/// <param name="isNullable">True, the default, if values may be null.</param>
/// <param name="metadata">Other information on the column; MLlib describes features here. Empty by default.</param>
public sealed class StructField(string name, DataType dataType, bool isNullable = true, JObject? metadata = null)
{
    /// <summary>Name of the column.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Type of the column.</summary>
    public DataType DataType { get; } = dataType ?? throw new ArgumentNullException(nameof(dataType));

    /// <summary>True if values may be null.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>Other information on the column.</summary>
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
