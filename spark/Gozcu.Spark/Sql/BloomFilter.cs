using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A Bloom filter: a compact set that may report values that it does not contain, but never misses one that it does. Made by
/// <see cref="DataFrameStatFunctions.BloomFilter(string, long, double)"/>.
/// </summary>
public sealed class BloomFilter : IJvmObjectReferenceProvider
{
    internal BloomFilter(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the filter in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Expected probability of a false positive, from 0 to 1.</summary>
    public double ExpectedFpp => (double)Reference.Invoke("expectedFpp")!;

    /// <summary>Size of the filter in bits.</summary>
    public long BitSize => (long)Reference.Invoke("bitSize")!;

    /// <summary>Tests whether the set may contain a value.</summary>
    /// <param name="item">String, byte array or integer.</param>
    /// <returns>False if the value is certainly not in the set.</returns>
    public bool MightContain(object item) => (bool)Reference.Invoke("mightContain", item)!;
}
