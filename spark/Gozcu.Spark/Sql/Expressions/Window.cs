using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Windows of rows, for <see cref="Column.Over(WindowSpec)"/>.</summary>
public static class Window
{
    /// <summary>The frame's end that lies before all rows.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>The frame's end that lies after all rows.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>The frame's end at the row itself.</summary>
    public static long CurrentRow => 0;

    /// <summary>Windows over the rows with equal values of these columns.</summary>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) => Create("partitionBy", colName, colNames);

    /// <summary>Windows over the rows with equal values of these expressions.</summary>
    public static WindowSpec PartitionBy(params Column[] columns) => Create("partitionBy", columns);

    /// <summary>Windows in the order of these columns.</summary>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => Create("orderBy", colName, colNames);

    /// <summary>Windows in the order of these expressions.</summary>
    public static WindowSpec OrderBy(params Column[] columns) => Create("orderBy", columns);

    /// <summary>A frame by rows: from so many before (negative) to so many after; see <see cref="Window.CurrentRow"/>.</summary>
    public static WindowSpec RowsBetween(long start, long end) => Create("rowsBetween", start, end);

    /// <summary>A frame by the value of the one ordering expression, from so much less to so much more.</summary>
    public static WindowSpec RangeBetween(long start, long end) => Create("rangeBetween", start, end);

    private static WindowSpec Create(string method, params object[] args) =>
        new(
            (JvmObjectReference)
                SparkEnvironment.JvmBridge.CallStaticJavaMethod(
                    "org.apache.spark.sql.expressions.Window",
                    method,
                    WindowSpec.Arguments(SparkEnvironment.JvmBridge, args)
                )!
        );
}
