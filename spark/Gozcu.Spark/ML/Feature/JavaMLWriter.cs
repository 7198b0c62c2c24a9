using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Saves stages and models.</summary>
public class JavaMLWriter : IJvmObjectReferenceProvider
{
    /// <summary>Wraps a writer of the JVM.</summary>
    public JavaMLWriter(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets an option of the format. The native format has none.</summary>
    public JavaMLWriter Option(string key, string value)
    {
        Reference.Call("option", key, value);
        return this;
    }

    /// <summary>Allows the writer to overwrite existing data.</summary>
    public JavaMLWriter Overwrite()
    {
        Reference.Call("overwrite");
        return this;
    }

    /// <summary>Sets the format: <c>internal</c>, the default, or <c>pmml</c>, which only linear regression and k-means models support.</summary>
    /// <exception cref="JvmException">The model supports a single format.</exception>
    public JavaMLWriter Format(string source)
    {
        Reference.Call("format", source);
        return this;
    }

    /// <summary>Saves the object to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">The path exists and overwriting is not allowed, or it cannot be written.</exception>
    public void Save(string path) => Reference.Call("save", path);

    /// <summary>Saves the object to <paramref name="path"/> without checking for existing data.</summary>
    [SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is Microsoft.Spark's.")]
    protected void SaveImpl(string path) => Reference.Call("saveImpl", path);

    /// <summary>Sets the session to write with.</summary>
    public JavaMLWriter Session(SparkSession sparkSession)
    {
        Reference.Call("session", sparkSession);
        return this;
    }
}
