using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Functions for rows with nulls.</summary>
public sealed class DataFrameNaFunctions : IJvmObjectReferenceProvider
{
    internal DataFrameNaFunctions(JvmObjectReference reference) => Reference = reference;

    /// <summary>The functions in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Without the rows that hold a null or NaN.</summary>
    public DataFrame Drop() => Call("drop");

    /// <summary>Without the rows that hold a null or NaN (<c>any</c>) or nothing else (<c>all</c>).</summary>
    public DataFrame Drop(string how) => Call("drop", how);

    /// <summary>Without the rows that hold a null or NaN in these columns.</summary>
    public DataFrame Drop(IEnumerable<string> columnNames) => Call("drop", Seq(columnNames));

    /// <summary>Without the rows that hold a null or NaN in these columns (<c>any</c>) or nothing else (<c>all</c>).</summary>
    public DataFrame Drop(string how, IEnumerable<string> columnNames) => Call("drop", how, Seq(columnNames));

    /// <summary>Without the rows that have fewer values than this.</summary>
    public DataFrame Drop(int minNonNulls) => Call("drop", minNonNulls);

    /// <summary>Without the rows that have fewer values than this in these columns.</summary>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) => Call("drop", minNonNulls, Seq(columnNames));

    /// <summary>With nulls (and NaN) of columns of this kind replaced.</summary>
    public DataFrame Fill(long value) => Call("fill", value);

    /// <summary>With nulls (and NaN) of these columns replaced.</summary>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>With nulls (and NaN) of columns of this kind replaced.</summary>
    public DataFrame Fill(double value) => Call("fill", value);

    /// <summary>With nulls (and NaN) of these columns replaced.</summary>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>With nulls (and NaN) of columns of this kind replaced.</summary>
    public DataFrame Fill(string value) => Call("fill", value);

    /// <summary>With nulls (and NaN) of these columns replaced.</summary>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>With nulls (and NaN) of columns of this kind replaced.</summary>
    public DataFrame Fill(bool value) => Call("fill", value);

    /// <summary>With nulls (and NaN) of these columns replaced.</summary>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => Call("fill", value, Seq(columnNames));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column.</summary>
    public DataFrame Fill(IDictionary<string, int> valueMap) => Call("fill", new Dictionary<string, int>(valueMap));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column.</summary>
    public DataFrame Fill(IDictionary<string, long> valueMap) => Call("fill", new Dictionary<string, long>(valueMap));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column.</summary>
    public DataFrame Fill(IDictionary<string, double> valueMap) => Call("fill", new Dictionary<string, double>(valueMap));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column.</summary>
    public DataFrame Fill(IDictionary<string, string> valueMap) => Call("fill", new Dictionary<string, string>(valueMap));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column.</summary>
    public DataFrame Fill(IDictionary<string, bool> valueMap) => Call("fill", new Dictionary<string, bool>(valueMap));

    /// <summary>With nulls (and NaN) of columns replaced, by the name of the column: numbers, texts and truth values.</summary>
    public DataFrame Fill(IDictionary<string, object> valueMap) => Call("fill", new Dictionary<string, object>(valueMap));

    /// <summary>With values of a column replaced.</summary>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) =>
        Call("replace", columnName, new Dictionary<double, double>(replacement));

    /// <summary>With values of columns replaced.</summary>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<double, double>(replacement));

    /// <summary>With values of a column replaced.</summary>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) =>
        Call("replace", columnName, new Dictionary<bool, bool>(replacement));

    /// <summary>With values of columns replaced.</summary>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<bool, bool>(replacement));

    /// <summary>With values of a column replaced.</summary>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) =>
        Call("replace", columnName, new Dictionary<string, string>(replacement));

    /// <summary>With values of columns replaced.</summary>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) =>
        Call("replace", columnNames.ToArray(), new Dictionary<string, string>(replacement));

    private JvmObjectReference Seq(IEnumerable<string> names) => Reference.Jvm.ToSeq(names);

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
