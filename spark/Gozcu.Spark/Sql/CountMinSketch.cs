using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Counts of values in little memory, never too low; from <see cref="DataFrameStatFunctions.CountMinSketch"/>.</summary>
public sealed class CountMinSketch : IJvmObjectReferenceProvider
{
    internal CountMinSketch(JvmObjectReference reference) => Reference = reference;

    /// <summary>The sketch in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>How far a count may be too high, as a share of all.</summary>
    public double RelativeError => (double)Reference.Invoke("relativeError")!;

    /// <summary>How likely a count keeps to that.</summary>
    public double Confidence => (double)Reference.Invoke("confidence")!;

    /// <summary>How many values were counted.</summary>
    public long TotalCount => (long)Reference.Invoke("totalCount")!;

    /// <summary>How often a value occurs, at most: a text, bytes or a whole number.</summary>
    public long EstimateCount(object item) => (long)Reference.Invoke("estimateCount", item)!;
}
