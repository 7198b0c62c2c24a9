using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What has an id of its own.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface Identifiable
{
    /// <summary>The id, unique within the application: the class's name and random digits unless given.</summary>
    string Uid();
}
