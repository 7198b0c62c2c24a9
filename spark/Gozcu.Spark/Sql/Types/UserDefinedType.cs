using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A type that a Java class defines over one of Spark's types, such as MLlib's vectors.</summary>
/// <param name="javaClass">Name of the Java class that defines it, such as <c>org.apache.spark.ml.linalg.VectorUDT</c>.</param>
/// <param name="pythonClass">Name of its counterpart in Python, which Spark keeps in the schema.</param>
/// <param name="sqlType">Type in which values are stored.</param>
public sealed class UserDefinedType(string? javaClass, string? pythonClass, DataType sqlType) : DataType
{
    /// <summary>Name of the Java class that defines the type.</summary>
    public string? JavaClass { get; } = javaClass;

    /// <summary>Type in which values are stored.</summary>
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
