using System.Text;
using System.Text.Json;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Type of a column or of a part of one. Types are compared by value: two of the same kind and parameters are equal.</summary>
public abstract class DataType
{
    private string? _json;

    /// <summary>Name of the type without parameters, such as <c>integer</c>, <c>array</c> or <c>struct</c>.</summary>
    public string TypeName => JsonName;

    /// <summary>Name of the type with parameters, such as <c>array&lt;integer&gt;</c>. Spark's DDL parser accepts it.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>Type in Spark's JSON form.</summary>
    public string Json => _json ??= ToJson();

    /// <summary>Name of the type in Spark's JSON; derived from the class by default, such as <c>integer</c> for <c>IntegerType</c>.</summary>
    private protected virtual string JsonName
    {
        get
        {
            string name = GetType().Name;
            return name.EndsWith("Type", StringComparison.Ordinal) ? name[..^4].ToLowerInvariant() : name.ToLowerInvariant();
        }
    }

    /// <summary>Parses a type from Spark's JSON.</summary>
    /// <param name="json">Text as <see cref="Json"/> returns it, for example <c>"integer"</c> in quotes or <c>{"type":"struct","fields":[…]}</c>.</param>
    /// <exception cref="FormatException">The text is not the JSON of a type that Spark knows.</exception>
    public static DataType ParseDataType(string json) => DataTypeJson.Parse(json);

    /// <summary>Parses a type from DDL.</summary>
    /// <param name="ddl">Type such as <c>array&lt;int&gt;</c>, or columns such as <c>a INT, b STRING</c>, which make a struct.</param>
    /// <exception cref="ParseException">The text is not a type.</exception>
    public static DataType FromDDL(string ddl) =>
        DataTypeReference.Read(
            (JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod("org.apache.spark.sql.types.DataType", "fromDDL", ddl)!
        );

    /// <summary>Compares types by their JSON.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is DataType other && GetType() == other.GetType() && Json == other.Json);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => SimpleString;

    internal virtual void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(JsonName);

    private string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, DataTypeJson.WriterOptions))
        {
            WriteJson(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
