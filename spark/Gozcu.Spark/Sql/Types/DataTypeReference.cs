using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Transfers types to and from the JVM as JSON.</summary>
internal static class DataTypeReference
{
    /// <summary>Creates the JVM's object for a type.</summary>
    internal static JvmObjectReference Of(IJvmBridge jvm, DataType type) =>
        (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.sql.types.DataType", "fromJson", type.Json)!;

    /// <summary>Reads the type that a JVM object represents.</summary>
    internal static DataType Read(JvmObjectReference type) => DataType.ParseDataType((string)type.Invoke("json")!);
}
