using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A table or view of the catalog.</summary>
public sealed class Table : IJvmObjectReferenceProvider
{
    internal Table(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the entry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Name of the table or view.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>Name of its database; null for temporary views.</summary>
    public string? Database => (string?)Reference.Invoke("database");

    /// <summary>Name of the catalog that holds it; null for temporary views.</summary>
    [Since("3.4.0")]
    public string? Catalog => (string?)Reference.Invoke("catalog");

    /// <summary>Namespace within the catalog, usually the database alone; null for temporary views.</summary>
    [Since("3.4.0")]
    public IReadOnlyList<string>? Namespace =>
        Reference.Invoke("namespace") is JvmObjectReference names ? [.. names.ReadArray().Cast<string>()] : null;

    /// <summary>Comment on the table.</summary>
    public string? Description => (string?)Reference.Invoke("description");

    /// <summary>Kind of table: <c>MANAGED</c>, <c>EXTERNAL</c>, <c>VIEW</c> or <c>TEMPORARY</c>.</summary>
    public string TableType => (string)Reference.Invoke("tableType")!;

    /// <summary>True if the view is temporary: it ends with the session.</summary>
    public bool IsTemporary => (bool)Reference.Invoke("isTemporary")!;
}
