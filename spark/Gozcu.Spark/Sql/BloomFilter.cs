using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>A set in little memory that may say yes to what is not in it, and never no to what is; from <see cref="DataFrameStatFunctions.BloomFilter(string, long, double)"/>.</summary>
public sealed class BloomFilter : IJvmObjectReferenceProvider
{
    internal BloomFilter(JvmObjectReference reference) => Reference = reference;

    /// <summary>The filter in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>How likely a yes is for what is not in the set.</summary>
    public double ExpectedFpp => (double)Reference.Invoke("expectedFpp")!;

    /// <summary>How many bits the filter has.</summary>
    public long BitSize => (long)Reference.Invoke("bitSize")!;

    /// <summary>Whether a value may be in the set: a text, bytes or a whole number.</summary>
    public bool MightContain(object item) => (bool)Reference.Invoke("mightContain", item)!;
}
