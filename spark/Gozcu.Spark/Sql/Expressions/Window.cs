using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Creates window specifications, for <see cref="Column.Over(WindowSpec)"/>.</summary>
public static class Window
{
    /// <summary>Frame boundary at the first row of the partition.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>Frame boundary at the last row of the partition.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>Frame boundary at the current row.</summary>
    public static long CurrentRow => 0;

    /// <summary>Creates a window partitioned by columns.</summary>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) => Create("partitionBy", colName, colNames);

    /// <summary>Creates a window partitioned by expressions.</summary>
    public static WindowSpec PartitionBy(params Column[] columns) => Create("partitionBy", columns);

    /// <summary>Creates a window ordered by columns, in a single partition.</summary>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => Create("orderBy", colName, colNames);

    /// <summary>Creates a window ordered by expressions, in a single partition.</summary>
    public static WindowSpec OrderBy(params Column[] columns) => Create("orderBy", columns);

    /// <summary>Creates a window with a frame given in rows.</summary>
    /// <param name="start">Offset of the first row, inclusive; negative is before the current row, 0 the current row.</param>
    /// <param name="end">Offset of the last row, inclusive.</param>
    public static WindowSpec RowsBetween(long start, long end) => Create("rowsBetween", start, end);

    /// <summary>Creates a window with a frame given by values of the ordering expression, of which there must be one, unless both ends are unbounded or the current row.</summary>
    /// <param name="start">Difference of the smallest value from the current row's, inclusive; negative is before.</param>
    /// <param name="end">Difference of the largest value from the current row's, inclusive.</param>
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
