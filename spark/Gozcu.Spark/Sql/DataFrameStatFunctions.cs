using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Statistical functions over data frames.</summary>
public sealed class DataFrameStatFunctions : IJvmObjectReferenceProvider
{
    internal DataFrameStatFunctions(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the functions in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Computes approximate quantiles of a numeric column. Nulls and NaN are ignored.</summary>
    /// <param name="columnName">Name of the column.</param>
    /// <param name="probabilities">Probabilities from 0, the minimum, to 1, the maximum.</param>
    /// <param name="relativeError">Maximum error of the rank as a fraction of the number of rows; 0 is exact but costly.</param>
    /// <returns>One value per probability; empty if the column has no values.</returns>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError) =>
        [.. Reference.InvokeObject("approxQuantile", columnName, probabilities.ToArray(), relativeError).ReadArray().Cast<double>()];

    /// <summary>Computes the sample covariance of two numeric columns.</summary>
    public double Cov(string colName1, string colName2) => (double)Reference.Invoke("cov", colName1, colName2)!;

    /// <summary>Computes the correlation of two numeric columns.</summary>
    /// <param name="colName1">Name of the first column.</param>
    /// <param name="colName2">Name of the second column.</param>
    /// <param name="method">Method; only <c>pearson</c> is supported.</param>
    public double Corr(string colName1, string colName2, string method) => (double)Reference.Invoke("corr", colName1, colName2, method)!;

    /// <summary>Computes the Pearson correlation coefficient of two numeric columns, from -1 to 1.</summary>
    public double Corr(string colName1, string colName2) => (double)Reference.Invoke("corr", colName1, colName2)!;

    /// <summary>Counts the pairs of values of two columns: one row per value of the first, one column per value of the second.</summary>
    public DataFrame Crosstab(string colName1, string colName2) => new(Reference.InvokeObject("crosstab", colName1, colName2));

    /// <summary>Finds frequent values of columns. The result may contain values that are less frequent.</summary>
    /// <param name="columnNames">Names of the columns.</param>
    /// <param name="support">Minimum frequency as a fraction of the rows.</param>
    /// <returns>One row with an array per column.</returns>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support) =>
        new(Reference.InvokeObject("freqItems", Reference.Jvm.ToSeq(columnNames), support));

    /// <summary>Finds values that occur in at least 1 % of the rows. The result may contain values that are less frequent.</summary>
    public DataFrame FreqItems(IEnumerable<string> columnNames) =>
        new(Reference.InvokeObject("freqItems", Reference.Jvm.ToSeq(columnNames)));

    /// <summary>Builds a Bloom filter of a column's values.</summary>
    /// <param name="colName">Name of a column of strings, bytes or integers.</param>
    /// <param name="expectedNumItems">Expected number of distinct values.</param>
    /// <param name="fpp">Target probability of a false positive, greater than 0 and less than 1.</param>
    public BloomFilter BloomFilter(string colName, long expectedNumItems, double fpp) =>
        new(Reference.InvokeObject("bloomFilter", colName, expectedNumItems, fpp));

    /// <summary>Builds a Bloom filter of a column's values.</summary>
    /// <param name="colName">Name of a column of strings, bytes or integers.</param>
    /// <param name="expectedNumItems">Expected number of distinct values.</param>
    /// <param name="numBits">Size of the filter in bits.</param>
    public BloomFilter BloomFilter(string colName, long expectedNumItems, long numBits) =>
        new(Reference.InvokeObject("bloomFilter", colName, expectedNumItems, numBits));

    /// <summary>Builds a count-min sketch of a column's values.</summary>
    /// <param name="colName">Name of a column of strings, bytes or integers.</param>
    /// <param name="eps">Maximum overestimate of a count, as a fraction of the total count.</param>
    /// <param name="confidence">Probability that a count keeps within the error, greater than 0 and less than 1.</param>
    /// <param name="seed">Seed of the hash functions.</param>
    public CountMinSketch CountMinSketch(string colName, double eps, double confidence, int seed) =>
        new(Reference.InvokeObject("countMinSketch", colName, eps, confidence, seed));

    /// <summary>Samples rows at random, without replacement, with a fraction per value of a column.</summary>
    /// <param name="columnName">Name of the column with the strata.</param>
    /// <param name="fractions">Fractions from 0 to 1 by value; 0 for values not listed.</param>
    /// <param name="seed">Seed of the generator.</param>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed)
        where T : notnull => SampleBy(Functions.Col(columnName), fractions, seed);

    /// <summary>Samples rows at random, without replacement, with a fraction per value of an expression.</summary>
    /// <param name="column">Expression with the strata.</param>
    /// <param name="fractions">Fractions from 0 to 1 by value; 0 for values not listed.</param>
    /// <param name="seed">Seed of the generator.</param>
    [Since("3.0.0")]
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed)
        where T : notnull => new(Reference.InvokeObject("sampleBy", column, new Dictionary<T, double>(fractions), seed));
}
