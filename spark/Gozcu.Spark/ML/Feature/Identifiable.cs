using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Feature;

/// <summary>An object with an id.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface Identifiable
{
    /// <summary>Returns the id, unique within the application. By default it is the name of the class with random digits.</summary>
    string Uid();
}
