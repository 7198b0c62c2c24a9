using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Delta's static methods, and conversions of values for its API.</summary>
internal static class DeltaJvm
{
    private const string TableClass = "io.delta.tables.DeltaTable";

    /// <summary>Calls a static method of Delta's table class.</summary>
    /// <exception cref="JvmException">Delta is not on the class path, or the method threw an exception.</exception>
    public static object? CallStatic(string method, params object?[] args)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        try
        {
            return jvm.CallStaticJavaMethod(TableClass, method, args);
        }
        catch (JvmException e) when (!IsThere(jvm))
        {
            throw new JvmException(
                $"Spark has no Delta Lake on its class path, so there is no {TableClass}. Add Delta 3.3 to the jars of Spark, or give --packages io.delta:delta-spark_2.12:3.3.3 to spark-submit, or the setting spark.jars.packages to a session that starts its own JVM.",
                e
            );
        }
    }

    /// <inheritdoc cref="CallStatic"/>
    public static JvmObjectReference CallStaticForObject(string method, params object?[] args) =>
        (JvmObjectReference)CallStatic(method, args)!;

    /// <summary>Creates a Scala StructField.</summary>
    public static JvmObjectReference FieldReference(IJvmBridge jvm, StructField field) =>
        DataTypeReference.Of(jvm, new StructType([field])).InvokeObject("apply", 0);

    /// <summary>Reads a Scala StructField.</summary>
    public static StructField ReadField(JvmObjectReference field) =>
        (
            (StructType)
                DataTypeReference.Read(field.Jvm.CallConstructor("org.apache.spark.sql.types.StructType").InvokeObject("add", field))
        ).Fields[0];

    private static bool IsThere(IJvmBridge jvm)
    {
        var context = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.util.Utils", "getContextOrSparkClassLoader")!;
        return context.Invoke("getResource", TableClass.Replace('.', '/') + ".class") is not null;
    }
}
