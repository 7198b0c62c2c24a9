using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Saves a stage or a model.</summary>
public class JavaMLWriter : IJvmObjectReferenceProvider
{
    /// <summary>A writer that stands for one of the JVM.</summary>
    public JavaMLWriter(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets an option of the format; the native format has none.</summary>
    public JavaMLWriter Option(string key, string value)
    {
        Reference.Call("option", key, value);
        return this;
    }

    /// <summary>Replaces what is at the path.</summary>
    public JavaMLWriter Overwrite()
    {
        Reference.Call("overwrite");
        return this;
    }

    /// <summary>
    /// Sets the format: <c>internal</c> (the default) or <c>pmml</c>. Only linear regression and k-means models know others than the default.
    /// </summary>
    /// <exception cref="JvmException">The model has one format only.</exception>
    public JavaMLWriter Format(string source)
    {
        Reference.Call("format", source);
        return this;
    }

    /// <summary>Saves to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">The path exists and is not to be overwritten, or cannot be written.</exception>
    public void Save(string path) => Reference.Call("save", path);

    /// <summary>Saves to <paramref name="path"/> without looking whether something is there.</summary>
    [SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is Microsoft.Spark's.")]
    protected void SaveImpl(string path) => Reference.Call("saveImpl", path);

    /// <summary>Sets the session to write with.</summary>
    public JavaMLWriter Session(SparkSession sparkSession)
    {
        Reference.Call("session", sparkSession);
        return this;
    }
}
