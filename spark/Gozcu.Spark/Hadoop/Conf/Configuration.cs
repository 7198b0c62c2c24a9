using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Hadoop.Conf;

/// <summary>Hadoop's configuration, which its file systems read.</summary>
public class Configuration : IJvmObjectReferenceProvider
{
    internal Configuration(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the configuration in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the value of a property, or null if it is not set.</summary>
    public string? Get(string name) => (string?)Reference.Invoke("get", name);

    /// <summary>Sets a property.</summary>
    public void Set(string name, string value) => Reference.Invoke("set", name, value);
}
