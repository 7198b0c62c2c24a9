using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>
    /// All rows, computed now. They must fit this process's memory, where they lie as columns: a value is made when it is asked for. Whoever wants all of a column is faster with
    /// <see cref="CollectBatches"/>, and whoever wants not all rows at once with <see cref="ToLocalIterator()"/>.
    /// </summary>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    public IEnumerable<Row> Collect() => new CollectedRows(BatchCollector.Collect(Reference, Schema()), Schema());

    /// <summary>
    /// All rows, computed now, as the columns they travel as: for each batch the values of a column lie one after another, without an object made for any. The batches have memory of their own
    /// and stay valid.
    /// </summary>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    public IReadOnlyList<RecordBatch> CollectBatches() => BatchCollector.Collect(Reference, Schema());

    /// <summary>All rows as columns, a partition at a time: the next is computed when it is asked for. Each batch is valid until the next; <see cref="RecordBatch.Clone"/> keeps one.</summary>
    /// <param name="prefetchPartitions">Whether to compute the next partition while one is read.</param>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    public IEnumerable<RecordBatch> ToLocalBatches(bool prefetchPartitions = false) =>
        LocalBatches.Iterate(Reference, Schema(), prefetchPartitions);

    /// <summary>All rows as columns, a partition at a time, as <see cref="ToLocalBatches(bool)"/> gives them, until a token ends it.</summary>
    /// <param name="prefetchPartitions">Whether to compute the next partition while one is read.</param>
    /// <param name="cancellationToken">Cancels the iteration and the job that computes a partition for it.</param>
    /// <exception cref="OperationCanceledException">The iteration was cancelled, before a batch or while one was computed.</exception>
    [Since("3.5.0")]
    public IEnumerable<RecordBatch> ToLocalBatches(bool prefetchPartitions, CancellationToken cancellationToken) =>
        SparkSession.SparkContext.Iterate(() => ToLocalBatches(prefetchPartitions), cancellationToken);

    /// <summary>The first rows, without computing more than needed.</summary>
    public IEnumerable<Row> Head(int n) => new CollectedRows(CollectHead(n), Schema());

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row Head() => Head(1).FirstOrDefault() ?? throw NoRows();

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public Row First() => Head();

    /// <summary>The first rows, without computing more than needed.</summary>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>The last rows.</summary>
    [Since("3.0.0")]
    public IEnumerable<Row> Tail(int n) => CollectRows(ForHolding().InvokeObject("tail", n).ReadArray().ToList());

    /// <summary>All rows, a partition at a time: the next is computed when its rows are asked for.</summary>
    public IEnumerable<Row> ToLocalIterator() => ToLocalIterator(prefetchPartitions: false);

    /// <summary>All rows, a partition at a time.</summary>
    /// <param name="prefetchPartitions">Whether to compute the next partition while the rows of one are read.</param>
    [Since("3.0.0")]
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions)
    {
        RowReader? rows = null;
        foreach (RecordBatch batch in ToLocalBatches(prefetchPartitions))
        {
            // Rows with values of their own: one that is kept does not keep its batch.
            rows ??= new RowReader(batch.Schema, Schema());
            foreach (Row row in rows.Read(batch))
            {
                yield return row;
            }
        }
    }

    /// <summary>All rows, a partition at a time, until a token ends it.</summary>
    /// <param name="prefetchPartitions">Whether to compute the next partition while the rows of one are read.</param>
    /// <param name="cancellationToken">Cancels the iteration and the job that computes a partition for it.</param>
    /// <exception cref="OperationCanceledException">The iteration was cancelled, before a row or while some were computed.</exception>
    [Since("3.5.0")]
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions, CancellationToken cancellationToken) =>
        SparkSession.SparkContext.Iterate(() => ToLocalIterator(prefetchPartitions), cancellationToken);

    private static InvalidOperationException NoRows() => new("The data frame has no rows.");

    private RecordBatch[] CollectHead(int n) => CollectHeld(ForHolding().InvokeObject("takeAsList", n));

    /// <summary>
    /// The dataset to ask for rows of Java's own types. By default Java's old classes stand for dates and times, whose calendar lacks ten days of 1582; in a copy of the session, whose settings nobody
    /// else sees, it is those of java.time.
    /// </summary>
    private JvmObjectReference ForHolding()
    {
        if (!HasTimes(Schema()))
        {
            return Reference;
        }

        JvmObjectReference session = Reference.InvokeObject("sparkSession").InvokeObject("cloneSession");
        session.InvokeObject("conf").Invoke("set", "spark.sql.datetime.java8API.enabled", "true");
        return (JvmObjectReference)
            Reference.Jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.Dataset",
                "ofRows",
                session,
                Reference.InvokeObject("queryExecution").InvokeObject("analyzed")
            )!;
    }

    private static bool HasTimes(DataType type) =>
        type switch
        {
            DateType or TimestampType => true,
            ArrayType array => HasTimes(array.ElementType),
            MapType map => HasTimes(map.KeyType) || HasTimes(map.ValueType),
            StructType nested => nested.Fields.Exists(field => HasTimes(field.DataType)),
            _ => false,
        };

    /// <summary>Rows that the JVM holds, by way of a data frame of them.</summary>
    internal CollectedRows CollectRows(object javaRows) => new(CollectHeld(javaRows), Schema());

    private RecordBatch[] CollectHeld(object javaRows) =>
        BatchCollector.Collect(
            Reference.InvokeObject("sparkSession").InvokeObject("createDataFrame", javaRows, Reference.InvokeObject("schema")),
            Schema()
        );
}
