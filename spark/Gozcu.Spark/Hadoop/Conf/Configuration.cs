using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Hadoop.Conf;

/// <summary>Hadoop's settings, which its file systems read.</summary>
public class Configuration : IJvmObjectReferenceProvider
{
    internal Configuration(JvmObjectReference reference) => Reference = reference;

    /// <summary>The settings in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>A setting; null when it is not set.</summary>
    public string? Get(string name) => (string?)Reference.Invoke("get", name);

    /// <summary>Sets a value.</summary>
    public void Set(string name, string value) => Reference.Invoke("set", name, value);
}
