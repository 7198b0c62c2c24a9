using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A type defined by a JVM class over one of Spark's own, such as MLlib's vectors.</summary>
/// <param name="javaClass">The JVM class that defines it, for example <c>org.apache.spark.ml.linalg.VectorUDT</c>.</param>
/// <param name="pythonClass">Its counterpart in Python, which Spark keeps in the schema.</param>
/// <param name="sqlType">The type it is stored as.</param>
public sealed class UserDefinedType(string? javaClass, string? pythonClass, DataType sqlType) : DataType
{
    /// <summary>The JVM class that defines the type.</summary>
    public string? JavaClass { get; } = javaClass;

    /// <summary>The type it is stored as.</summary>
    public DataType SqlType { get; } = sqlType ?? throw new ArgumentNullException(nameof(sqlType));

    /// <inheritdoc/>
    public override string SimpleString => SqlType.SimpleString;

    private protected override string JsonName => "udt";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "udt");
        if (JavaClass is not null)
        {
            writer.WriteString("class", JavaClass);
        }

        if (pythonClass is not null)
        {
            writer.WriteString("pyClass", pythonClass);
        }

        writer.WritePropertyName("sqlType");
        SqlType.WriteJson(writer);
        writer.WriteEndObject();
    }
}
