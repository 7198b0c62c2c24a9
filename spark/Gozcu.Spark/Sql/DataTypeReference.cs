using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Types to the JVM and back, as JSON.</summary>
internal static class DataTypeReference
{
    /// <summary>The JVM's own object for a type.</summary>
    internal static JvmObjectReference Of(IJvmBridge jvm, DataType type) =>
        (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.sql.types.DataType", "fromJson", type.Json)!;

    /// <summary>The type a JVM object stands for.</summary>
    internal static DataType Read(JvmObjectReference type) => DataType.ParseDataType((string)type.Invoke("json")!);
}
