using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Avro;

/// <summary>Values as Avro and back. Spark's Avro package must be on the class path.</summary>
public static class Functions
{
    private const string JvmClass = "org.apache.spark.sql.avro.functions";

    /// <summary>A value of Avro's binary form.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="jsonFormatSchema">Avro's schema.</param>
    public static Column FromAvro(Column data, string jsonFormatSchema) => Call("from_avro", data, jsonFormatSchema);

    /// <summary>A value of Avro's binary form.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="jsonFormatSchema">Avro's schema.</param>
    /// <param name="options">How to read, such as the mode for damaged values.</param>
    [Since("3.0.0")]
    public static Column FromAvro(Column data, string jsonFormatSchema, Dictionary<string, string> options) =>
        Call("from_avro", data, jsonFormatSchema, options);

    /// <summary>A value in Avro's binary form.</summary>
    public static Column ToAvro(Column data) => Call("to_avro", data);

    /// <summary>A value in Avro's binary form.</summary>
    /// <param name="data">The value.</param>
    /// <param name="jsonFormatSchema">Avro's schema.</param>
    [Since("3.0.0")]
    public static Column ToAvro(Column data, string jsonFormatSchema) => Call("to_avro", data, jsonFormatSchema);

    private static Column Call(string function, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, function, args)!);
}
