using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Functions for rows with nulls and NaN.</summary>
public sealed class DataFrameNaFunctions : IJvmObjectReferenceProvider
{
    internal DataFrameNaFunctions(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the functions in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Drops rows with a null or NaN in any column.</summary>
    public DataFrame Drop() => Call("drop");

    /// <summary>Drops rows with nulls or NaN.</summary>
    /// <param name="how"><c>any</c> to drop rows with at least one, <c>all</c> to drop rows with nothing else.</param>
    public DataFrame Drop(string how) => Call("drop", how);

    /// <summary>Drops rows with a null or NaN in any of the given columns.</summary>
    public DataFrame Drop(IEnumerable<string> columnNames) => Call("drop", Seq(columnNames));

    /// <summary>Drops rows with nulls or NaN in the given columns.</summary>
    /// <param name="how"><c>any</c> to drop rows with at least one, <c>all</c> to drop rows with nothing else.</param>
    /// <param name="columnNames">Names of the columns to test.</param>
    public DataFrame Drop(string how, IEnumerable<string> columnNames) => Call("drop", how, Seq(columnNames));

    /// <summary>Drops rows with too few values.</summary>
    /// <param name="minNonNulls">Minimum number of values other than null and NaN.</param>
    public DataFrame Drop(int minNonNulls) => Call("drop", minNonNulls);

    /// <summary>Drops rows with too few values in the given columns.</summary>
    /// <param name="minNonNulls">Minimum number of values other than null and NaN.</param>
    /// <param name="columnNames">Names of the columns to count.</param>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) => Call("drop", minNonNulls, Seq(columnNames));

    /// <summary>Replaces nulls and NaN in all numeric columns.</summary>
    public DataFrame Fill(long value) => Call("fill", value);

    /// <summary>Replaces nulls and NaN in the given columns. Columns that are not numeric are ignored.</summary>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>Replaces nulls and NaN in all numeric columns.</summary>
    public DataFrame Fill(double value) => Call("fill", value);

    /// <summary>Replaces nulls and NaN in the given columns. Columns that are not numeric are ignored.</summary>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>Replaces nulls in all string columns.</summary>
    public DataFrame Fill(string value) => Call("fill", value);

    /// <summary>Replaces nulls in the given columns. Columns that are not strings are ignored.</summary>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>Replaces nulls in all boolean columns.</summary>
    public DataFrame Fill(bool value) => Call("fill", value);

    /// <summary>Replaces nulls in the given columns. Columns that are not boolean are ignored.</summary>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name.</param>
    public DataFrame Fill(IDictionary<string, int> valueMap) => Call("fill", new Dictionary<string, int>(valueMap));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name.</param>
    public DataFrame Fill(IDictionary<string, long> valueMap) => Call("fill", new Dictionary<string, long>(valueMap));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name.</param>
    public DataFrame Fill(IDictionary<string, double> valueMap) => Call("fill", new Dictionary<string, double>(valueMap));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name.</param>
    public DataFrame Fill(IDictionary<string, string> valueMap) => Call("fill", new Dictionary<string, string>(valueMap));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name.</param>
    public DataFrame Fill(IDictionary<string, bool> valueMap) => Call("fill", new Dictionary<string, bool>(valueMap));

    /// <summary>Replaces nulls and NaN, with a value for each column.</summary>
    /// <param name="valueMap">Replacements by column name: numbers, strings and booleans.</param>
    public DataFrame Fill(IDictionary<string, object> valueMap) => Call("fill", new Dictionary<string, object>(valueMap));

    /// <summary>Replaces values in a column.</summary>
    /// <param name="columnName">Name of the column; <c>*</c> for all columns of the values' type.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) =>
        Call("replace", columnName, new Dictionary<double, double>(replacement));

    /// <summary>Replaces values in columns.</summary>
    /// <param name="columnNames">Names of the columns.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<double, double>(replacement));

    /// <summary>Replaces values in a column.</summary>
    /// <param name="columnName">Name of the column; <c>*</c> for all columns of the values' type.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) =>
        Call("replace", columnName, new Dictionary<bool, bool>(replacement));

    /// <summary>Replaces values in columns.</summary>
    /// <param name="columnNames">Names of the columns.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<bool, bool>(replacement));

    /// <summary>Replaces values in a column.</summary>
    /// <param name="columnName">Name of the column; <c>*</c> for all columns of the values' type.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) =>
        Call("replace", columnName, new Dictionary<string, string>(replacement));

    /// <summary>Replaces values in columns.</summary>
    /// <param name="columnNames">Names of the columns.</param>
    /// <param name="replacement">New values by present value.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<string, string>(replacement));

    private JvmObjectReference Seq(IEnumerable<string> names) => Reference.Jvm.ToSeq(names);

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
