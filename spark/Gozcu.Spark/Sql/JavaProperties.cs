using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Converts settings to <c>java.util.Properties</c>, which JDBC expects.</summary>
internal static class JavaProperties
{
    internal static JvmObjectReference Of(IJvmBridge jvm, Dictionary<string, string> values)
    {
        JvmObjectReference properties = jvm.CallConstructor("java.util.Properties");
        properties.Invoke("putAll", values);
        return properties;
    }
}
