namespace Microsoft.Spark.ML.Feature;

/// <summary>What can be loaded from a path.</summary>
public interface IJavaMLReadable<T>
{
    /// <summary>A reader for this class.</summary>
    JavaMLReader<T> Read();
}
