namespace Microsoft.Spark.ML.Feature;

/// <summary>An object that can be saved to a path.</summary>
public interface IJavaMLWritable
{
    /// <summary>Saves the object to <paramref name="path"/>, which must not exist; see <see cref="JavaMLWriter.Overwrite"/>.</summary>
    /// <exception cref="JvmException">The path exists, or cannot be written.</exception>
    void Save(string path);

    /// <summary>Returns a writer, for options.</summary>
    JavaMLWriter Write();
}
