namespace Microsoft.Spark.ML.Feature;

/// <summary>An object that can be loaded from a path.</summary>
public interface IJavaMLReadable<T>
{
    /// <summary>Returns a reader for this class.</summary>
    JavaMLReader<T> Read();
}
