using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A function of the catalog.</summary>
public sealed class Function : IJvmObjectReferenceProvider
{
    internal Function(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the entry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Name of the function.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>Name of its database; null for built-in and temporary functions.</summary>
    public string? Database => (string?)Reference.Invoke("database");

    /// <summary>Name of the catalog that holds it; null for temporary functions.</summary>
    [Since("3.4.0")]
    public string? Catalog => (string?)Reference.Invoke("catalog");

    /// <summary>Namespace within the catalog, usually the database alone; null for temporary functions.</summary>
    [Since("3.4.0")]
    public IReadOnlyList<string>? Namespace =>
        Reference.Invoke("namespace") is JvmObjectReference names ? [.. names.ReadArray().Cast<string>()] : null;

    /// <summary>Comment on the function.</summary>
    public string? Description => (string?)Reference.Invoke("description");

    /// <summary>Name of the Java class that implements it.</summary>
    public string ClassName => (string)Reference.Invoke("className")!;

    /// <summary>True if the function is temporary: it ends with the session.</summary>
    public bool IsTemporary => (bool)Reference.Invoke("isTemporary")!;
}
