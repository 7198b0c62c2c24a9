using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A function of the catalog.</summary>
public sealed class Function : IJvmObjectReferenceProvider
{
    internal Function(JvmObjectReference reference) => Reference = reference;

    /// <summary>The entry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Its name.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>Its database; null for functions of Spark and of a session.</summary>
    public string? Database => (string?)Reference.Invoke("database");

    /// <summary>The catalog it is in; null for those of a session.</summary>
    [Since("3.4.0")]
    public string? Catalog => (string?)Reference.Invoke("catalog");

    /// <summary>The names that lead to it within the catalog: its database, as a rule; null for those of a session.</summary>
    [Since("3.4.0")]
    public IReadOnlyList<string>? Namespace =>
        Reference.Invoke("namespace") is JvmObjectReference names ? [.. names.ReadArray().Cast<string>()] : null;

    /// <summary>Its description.</summary>
    public string? Description => (string?)Reference.Invoke("description");

    /// <summary>The class that computes it.</summary>
    public string ClassName => (string)Reference.Invoke("className")!;

    /// <summary>Whether it ends with the session.</summary>
    public bool IsTemporary => (bool)Reference.Invoke("isTemporary")!;
}
