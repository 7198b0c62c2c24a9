using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A database of the catalog.</summary>
public sealed class Database : IJvmObjectReferenceProvider
{
    internal Database(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the entry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Name of the database.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>Name of the catalog that holds it.</summary>
    [Since("3.4.0")]
    public string? Catalog => (string?)Reference.Invoke("catalog");

    /// <summary>Comment on the database.</summary>
    public string? Description => (string?)Reference.Invoke("description");

    /// <summary>URI of the folder in which its tables are stored.</summary>
    public string LocationUri => (string)Reference.Invoke("locationUri")!;
}
