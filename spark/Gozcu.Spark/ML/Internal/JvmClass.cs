using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Internal;

/// <summary>Finds the Java class of an object.</summary>
internal static class JvmClass
{
    internal static string NameOf(JvmObjectReference value) =>
        (string)((JvmObjectReference)value.Invoke("getClass", [])!).Invoke("getName", [])!;
}
