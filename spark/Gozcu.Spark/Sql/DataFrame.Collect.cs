using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Transfer;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>All rows. They must fit this process's memory; <see cref="ToLocalIterator()"/> brings a few at a time.</summary>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    public IEnumerable<Row> Collect() => RowCollector.Collect(Reference, Schema());

    /// <summary>The first rows, without computing more than needed.</summary>
    public IEnumerable<Row> Head(int n) => CollectRows(Reference.InvokeObject("takeAsList", n));

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row Head() => Head(1).FirstOrDefault() ?? throw new InvalidOperationException("The data frame has no rows.");

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row First() => Head();

    /// <summary>The first rows, without computing more than needed.</summary>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>The last rows.</summary>
    [Since("3.0.0")]
    public IEnumerable<Row> Tail(int n) => CollectRows(Reference.InvokeObject("tail", n).ReadArray().ToList());

    /// <summary>All rows, a partition at a time: the next is computed when its rows are asked for.</summary>
    public IEnumerable<Row> ToLocalIterator() => ToLocalIterator(prefetchPartitions: false);

    /// <summary>All rows, a partition at a time.</summary>
    /// <param name="prefetchPartitions">Whether to compute the next partition while the rows of one are read.</param>
    [Since("3.0.0")]
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => RowCollector.Iterate(Reference, Schema(), prefetchPartitions);

    /// <summary>Rows that the JVM holds, by way of a data frame of them.</summary>
    private List<Row> CollectRows(object javaRows)
    {
        JvmObjectReference local = Reference
            .InvokeObject("sparkSession")
            .InvokeObject("createDataFrame", javaRows, Reference.InvokeObject("schema"));
        return RowCollector.Collect(local, Schema());
    }
}
