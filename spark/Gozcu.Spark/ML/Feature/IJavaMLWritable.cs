namespace Microsoft.Spark.ML.Feature;

/// <summary>What can be saved to a path.</summary>
public interface IJavaMLWritable
{
    /// <summary>Saves to <paramref name="path"/>, which must not exist: see <see cref="JavaMLWriter.Overwrite"/>.</summary>
    /// <exception cref="JvmException">The path exists, or cannot be written.</exception>
    void Save(string path);

    /// <summary>A writer, for options.</summary>
    JavaMLWriter Write();
}
