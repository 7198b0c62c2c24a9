using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>A window: which rows belong together, in which order, and which of them a function sees.</summary>
public sealed class WindowSpec : IJvmObjectReferenceProvider
{
    internal WindowSpec(JvmObjectReference reference) => Reference = reference;

    /// <summary>The window in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Windows over the rows with equal values of these columns.</summary>
    public WindowSpec PartitionBy(string colName, params string[] colNames) => Call("partitionBy", colName, colNames);

    /// <summary>Windows over the rows with equal values of these expressions.</summary>
    public WindowSpec PartitionBy(params Column[] columns) => Call("partitionBy", columns);

    /// <summary>Windows in the order of these columns.</summary>
    public WindowSpec OrderBy(string colName, params string[] colNames) => Call("orderBy", colName, colNames);

    /// <summary>Windows in the order of these expressions.</summary>
    public WindowSpec OrderBy(params Column[] columns) => Call("orderBy", columns);

    /// <summary>A frame by rows: from so many before (negative) to so many after; see <see cref="Window.CurrentRow"/>.</summary>
    public WindowSpec RowsBetween(long start, long end) => Call("rowsBetween", start, end);

    /// <summary>A frame by the value of the one ordering expression, from so much less to so much more.</summary>
    public WindowSpec RangeBetween(long start, long end) => Call("rangeBetween", start, end);

    /// <summary>Columns and names as the Scala Seq that the JVM wants; numbers as they are.</summary>
    internal static object?[] Arguments(IJvmBridge jvm, object[] args) =>
        args switch
        {
            Column[] columns => [jvm.ToSeq(columns)],
            [string name, string[] names] => [name, jvm.ToSeq(names)],
            _ => args,
        };

    private WindowSpec Call(string method, params object[] args) => new(Reference.InvokeObject(method, Arguments(Reference.Jvm, args)));
}
