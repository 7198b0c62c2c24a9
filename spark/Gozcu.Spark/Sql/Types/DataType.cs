using System.Text;
using System.Text.Json;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Types;

/// <summary>The type of a column or of a part of one. Types are values: two of the same kind and parameters are equal.</summary>
public abstract class DataType
{
    private string? _json;

    /// <summary>The type's name without parameters, such as <c>integer</c>, <c>array</c> or <c>struct</c>.</summary>
    public string TypeName => JsonName;

    /// <summary>The type for people to read, parameters included, such as <c>array&lt;integer&gt;</c>; Spark's DDL parser accepts it.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>The type as Spark's JSON.</summary>
    public string Json => _json ??= ToJson();

    /// <summary>The name that stands for the type in Spark's JSON; <c>IntegerType</c> is <c>integer</c> unless a type says otherwise.</summary>
    private protected virtual string JsonName
    {
        get
        {
            string name = GetType().Name;
            return name.EndsWith("Type", StringComparison.Ordinal) ? name[..^4].ToLowerInvariant() : name.ToLowerInvariant();
        }
    }

    /// <summary>Reads a type from Spark's JSON.</summary>
    /// <param name="json">What <see cref="Json"/> gives, for example <c>"integer"</c> in quotes or <c>{"type":"struct","fields":[…]}</c>.</param>
    /// <exception cref="FormatException">The text is not the JSON of a type that Spark knows.</exception>
    public static DataType ParseDataType(string json) => DataTypeJson.Parse(json);

    /// <summary>A type from its name in SQL, such as <c>array&lt;int&gt;</c>; columns, such as <c>a INT, b STRING</c>, make a struct.</summary>
    /// <exception cref="ParseException">The text is no type.</exception>
    public static DataType FromDDL(string ddl) =>
        DataTypeReference.Read(
            (JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod("org.apache.spark.sql.types.DataType", "fromDDL", ddl)!
        );

    /// <summary>Two types are equal when their JSON is.</summary>
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
