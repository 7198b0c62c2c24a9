using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Loads what was saved.</summary>
public class JavaMLReader<T> : IJvmObjectReferenceProvider
{
    /// <summary>A reader that stands for one of the JVM.</summary>
    public JavaMLReader(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Loads what was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is there, or it is of another class.</exception>
    public T Load(string path) => Reference.Call<T>("load", path);

    /// <summary>Sets the session to read with.</summary>
    public JavaMLReader<T> Session(SparkSession sparkSession)
    {
        Reference.Call("session", sparkSession);
        return this;
    }
}
