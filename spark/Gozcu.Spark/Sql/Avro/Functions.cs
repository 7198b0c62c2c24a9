using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Avro;

/// <summary>Functions that convert columns to and from Avro's binary format. They need Spark's Avro package on the class path.</summary>
public static class Functions
{
    private const string JvmClass = "org.apache.spark.sql.avro.functions";

    /// <summary>Decodes a column of Avro's binary format.</summary>
    /// <param name="data">Binary column.</param>
    /// <param name="jsonFormatSchema">Avro schema in JSON, equal to the one that the data was written with.</param>
    public static Column FromAvro(Column data, string jsonFormatSchema) => Call("from_avro", data, jsonFormatSchema);

    /// <summary>Decodes a column of Avro's binary format.</summary>
    /// <param name="data">Binary column.</param>
    /// <param name="jsonFormatSchema">Avro schema in JSON, equal to the one that the data was written with.</param>
    /// <param name="options">Options of the Avro reader, such as <c>mode</c>, which is <c>FAILFAST</c> or <c>PERMISSIVE</c>.</param>
    [Since("3.0.0")]
    public static Column FromAvro(Column data, string jsonFormatSchema, Dictionary<string, string> options) =>
        Call("from_avro", data, jsonFormatSchema, options);

    /// <summary>Encodes a column in Avro's binary format, with a schema derived from its type.</summary>
    public static Column ToAvro(Column data) => Call("to_avro", data);

    /// <summary>Encodes a column in Avro's binary format.</summary>
    /// <param name="data">Column to encode.</param>
    /// <param name="jsonFormatSchema">Avro schema in JSON.</param>
    [Since("3.0.0")]
    public static Column ToAvro(Column data, string jsonFormatSchema) => Call("to_avro", data, jsonFormatSchema);

    private static Column Call(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);
}
