using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>A count-min sketch: compact approximate counts of values, never too low. Made by <see cref="DataFrameStatFunctions.CountMinSketch"/>.</summary>
public sealed class CountMinSketch : IJvmObjectReferenceProvider
{
    internal CountMinSketch(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the sketch in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Maximum overestimate of a count, as a fraction of the total count.</summary>
    public double RelativeError => (double)Reference.Invoke("relativeError")!;

    /// <summary>Probability that a count keeps within the relative error, from 0 to 1.</summary>
    public double Confidence => (double)Reference.Invoke("confidence")!;

    /// <summary>Total number of values counted.</summary>
    public long TotalCount => (long)Reference.Invoke("totalCount")!;

    /// <summary>Returns the estimated number of occurrences of a value; never less than the true number.</summary>
    /// <param name="item">String, byte array or integer.</param>
    public long EstimateCount(object item) => (long)Reference.Invoke("estimateCount", item)!;
}
