using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Functions of statistics.</summary>
public sealed class DataFrameStatFunctions : IJvmObjectReferenceProvider
{
    internal DataFrameStatFunctions(JvmObjectReference reference) => Reference = reference;

    /// <summary>The functions in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Quantiles of a number column.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="probabilities">Each from 0 (minimum) to 1 (maximum).</param>
    /// <param name="relativeError">How far the rank may be off, as a share of the rows; 0 is exact and costly.</param>
    /// <returns>One value for each probability; none when the column has no values.</returns>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError) =>
        [.. Reference.InvokeObject("approxQuantile", columnName, probabilities.ToArray(), relativeError).ReadArray().Cast<double>()];

    /// <summary>The sample covariance of two number columns.</summary>
    public double Cov(string colName1, string colName2) => (double)Reference.Invoke("cov", colName1, colName2)!;

    /// <summary>The correlation of two number columns.</summary>
    /// <param name="colName1">The first column.</param>
    /// <param name="colName2">The second column.</param>
    /// <param name="method">Only <c>pearson</c> so far.</param>
    public double Corr(string colName1, string colName2, string method) => (double)Reference.Invoke("corr", colName1, colName2, method)!;

    /// <summary>Pearson's correlation of two number columns.</summary>
    public double Corr(string colName1, string colName2) => (double)Reference.Invoke("corr", colName1, colName2)!;

    /// <summary>How often each pair of values of two columns occurs.</summary>
    public DataFrame Crosstab(string colName1, string colName2) => new(Reference.InvokeObject("crosstab", colName1, colName2));

    /// <summary>Values that occur in at least a share of the rows, perhaps with some that do not.</summary>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support) =>
        new(Reference.InvokeObject("freqItems", Reference.Jvm.ToSeq(columnNames), support));

    /// <summary>Values that occur in at least 1 % of the rows, perhaps with some that do not.</summary>
    public DataFrame FreqItems(IEnumerable<string> columnNames) =>
        new(Reference.InvokeObject("freqItems", Reference.Jvm.ToSeq(columnNames)));

    /// <summary>A filter of a column's values.</summary>
    /// <param name="colName">The column, of texts, bytes or whole numbers.</param>
    /// <param name="expectedNumItems">About how many different values there are.</param>
    /// <param name="fpp">How likely a yes may be for a value that is not there.</param>
    public BloomFilter BloomFilter(string colName, long expectedNumItems, double fpp) =>
        new(Reference.InvokeObject("bloomFilter", colName, expectedNumItems, fpp));

    /// <summary>A filter of a column's values.</summary>
    /// <param name="colName">The column, of texts, bytes or whole numbers.</param>
    /// <param name="expectedNumItems">About how many different values there are.</param>
    /// <param name="numBits">How many bits the filter has.</param>
    public BloomFilter BloomFilter(string colName, long expectedNumItems, long numBits) =>
        new(Reference.InvokeObject("bloomFilter", colName, expectedNumItems, numBits));

    /// <summary>Counts of a column's values.</summary>
    /// <param name="colName">The column, of texts, bytes or whole numbers.</param>
    /// <param name="eps">How far a count may be too high, as a share of all.</param>
    /// <param name="confidence">How likely a count keeps to that.</param>
    /// <param name="seed">Chooses the hash functions.</param>
    public CountMinSketch CountMinSketch(string colName, double eps, double confidence, int seed) =>
        new(Reference.InvokeObject("countMinSketch", colName, eps, confidence, seed));

    /// <summary>A random part of the rows, with a share for each value of a column; 0 for values not named.</summary>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed)
        where T : notnull => SampleBy(Functions.Col(columnName), fractions, seed);

    /// <summary>A random part of the rows, with a share for each value of an expression; 0 for values not named.</summary>
    [Since("3.0.0")]
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed)
        where T : notnull => new(Reference.InvokeObject("sampleBy", column, new Dictionary<T, double>(fractions), seed));
}
