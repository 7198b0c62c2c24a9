using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Window specification: how rows are partitioned and ordered, and which of them form the frame of a row.</summary>
public sealed class WindowSpec : IJvmObjectReferenceProvider
{
    internal WindowSpec(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the window in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the window with partitioning by columns.</summary>
    public WindowSpec PartitionBy(string colName, params string[] colNames) => Call("partitionBy", colName, colNames);

    /// <summary>Returns the window with partitioning by expressions.</summary>
    public WindowSpec PartitionBy(params Column[] columns) => Call("partitionBy", columns);

    /// <summary>Returns the window with ordering by columns.</summary>
    public WindowSpec OrderBy(string colName, params string[] colNames) => Call("orderBy", colName, colNames);

    /// <summary>Returns the window with ordering by expressions.</summary>
    public WindowSpec OrderBy(params Column[] columns) => Call("orderBy", columns);

    /// <summary>Returns the window with a frame given in rows.</summary>
    /// <param name="start">Offset of the first row, inclusive; negative is before the current row, 0 is <see cref="Window.CurrentRow"/>.</param>
    /// <param name="end">Offset of the last row, inclusive.</param>
    public WindowSpec RowsBetween(long start, long end) => Call("rowsBetween", start, end);

    /// <summary>
    /// Returns the window with a frame given by values of the ordering expression, of which there must be one, unless both ends are unbounded or the current row.
    /// </summary>
    /// <param name="start">Difference of the smallest value from the current row's, inclusive; negative is before.</param>
    /// <param name="end">Difference of the largest value from the current row's, inclusive.</param>
    public WindowSpec RangeBetween(long start, long end) => Call("rangeBetween", start, end);

    /// <summary>Converts columns and names to the Scala sequences that the JVM expects, and leaves numbers as they are.</summary>
    internal static object?[] Arguments(IJvmBridge jvm, object[] args) =>
        args switch
        {
            Column[] columns => [jvm.ToSeq(columns)],
            [string name, string[] names] => [name, jvm.ToSeq(names)],
            _ => args,
        };

    private WindowSpec Call(string method, params object[] args) => new(Reference.InvokeObject(method, Arguments(Reference.Jvm, args)));
}
