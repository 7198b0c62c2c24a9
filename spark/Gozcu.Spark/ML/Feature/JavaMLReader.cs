using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Loads saved stages and models.</summary>
public class JavaMLReader<T> : IJvmObjectReferenceProvider
{
    /// <summary>Wraps a reader of the JVM.</summary>
    public JavaMLReader(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Loads the object that was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is saved there, or an object of another class.</exception>
    public T Load(string path) => Reference.Call<T>("load", path);

    /// <summary>Sets the session to read with.</summary>
    public JavaMLReader<T> Session(SparkSession sparkSession)
    {
        Reference.Call("session", sparkSession);
        return this;
    }
}
