using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A database of the catalog.</summary>
public sealed class Database : IJvmObjectReferenceProvider
{
    internal Database(JvmObjectReference reference) => Reference = reference;

    /// <summary>The entry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Its name.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>The catalog it is in.</summary>
    [Since("3.4.0")]
    public string? Catalog => (string?)Reference.Invoke("catalog");

    /// <summary>Its description.</summary>
    public string? Description => (string?)Reference.Invoke("description");

    /// <summary>Where its tables lie.</summary>
    public string LocationUri => (string)Reference.Invoke("locationUri")!;
}
