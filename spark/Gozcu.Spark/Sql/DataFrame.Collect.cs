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
    /// Runs the query and returns all rows. They must fit in the memory of this process, where they are kept as columns; objects are created on access.
    /// <see cref="CollectBatches"/> is faster for whole columns, and <see cref="ToLocalIterator()"/> holds only one partition at a time.
    /// </summary>
    /// <exception cref="JvmException">The query failed.</exception>
    public IEnumerable<Row> Collect() => new CollectedRows(BatchCollector.Collect(Reference, Schema()), Schema());

    /// <summary>
    /// Runs the query and returns all rows as the columnar batches in which they arrive. The values of a column are contiguous, and no object is created per value. The batches own
    /// their memory and stay valid.
    /// </summary>
    /// <exception cref="JvmException">The query failed.</exception>
    public IReadOnlyList<RecordBatch> CollectBatches() => BatchCollector.Collect(Reference, Schema());

    /// <summary>
    /// Returns all rows as columnar batches, one partition at a time. A partition is computed when it is reached. A batch is valid until the next one;
    /// <see cref="RecordBatch.Clone"/> keeps it.
    /// </summary>
    /// <param name="prefetchPartitions">True to compute the next partition while one is read.</param>
    /// <exception cref="JvmException">The query failed.</exception>
    public IEnumerable<RecordBatch> ToLocalBatches(bool prefetchPartitions = false) =>
        LocalBatches.Iterate(Reference, Schema(), prefetchPartitions);

    /// <summary>Returns all rows as columnar batches, one partition at a time, as <see cref="ToLocalBatches(bool)"/> does, until cancelled.</summary>
    /// <param name="prefetchPartitions">True to compute the next partition while one is read.</param>
    /// <param name="cancellationToken">Cancels the iteration and the Spark job that computes a partition for it.</param>
    /// <exception cref="OperationCanceledException">The iteration was cancelled, between batches or while one was computed.</exception>
    [Since("3.5.0")]
    public IEnumerable<RecordBatch> ToLocalBatches(bool prefetchPartitions, CancellationToken cancellationToken) =>
        SparkSession.SparkContext.Iterate(() => ToLocalBatches(prefetchPartitions), cancellationToken);

    /// <summary>Returns the first rows, without computing more than needed.</summary>
    /// <param name="n">Maximum number of rows.</param>
    public IEnumerable<Row> Head(int n) => new CollectedRows(CollectHead(n), Schema());

    /// <summary>Returns the first row.</summary>
    /// <exception cref="InvalidOperationException">The data frame is empty.</exception>
    public Row Head() => Head(1).FirstOrDefault() ?? throw NoRows();

    /// <summary>Returns the first row.</summary>
    /// <exception cref="InvalidOperationException">The data frame is empty.</exception>
    public Row First() => Head();

    /// <summary>Returns the first rows, without computing more than needed.</summary>
    /// <param name="n">Maximum number of rows.</param>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>Returns the last rows.</summary>
    /// <param name="n">Maximum number of rows.</param>
    [Since("3.0.0")]
    public IEnumerable<Row> Tail(int n) => CollectRows(ForHolding().InvokeObject("tail", n).ReadArray().ToList());

    /// <summary>Returns all rows, one partition at a time. A partition is computed when its first row is read.</summary>
    public IEnumerable<Row> ToLocalIterator() => ToLocalIterator(prefetchPartitions: false);

    /// <summary>Returns all rows, one partition at a time. A partition is computed when its first row is read.</summary>
    /// <param name="prefetchPartitions">True to compute the next partition while one is read.</param>
    [Since("3.0.0")]
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions)
    {
        RowReader? rows = null;
        foreach (RecordBatch batch in ToLocalBatches(prefetchPartitions))
        {
            // Rows own their values, so a row that is kept does not keep its batch alive.
            rows ??= new RowReader(batch.Schema, Schema());
            foreach (Row row in rows.Read(batch))
            {
                yield return row;
            }
        }
    }

    /// <summary>Returns all rows, one partition at a time, until cancelled.</summary>
    /// <param name="prefetchPartitions">True to compute the next partition while one is read.</param>
    /// <param name="cancellationToken">Cancels the iteration and the Spark job that computes a partition for it.</param>
    /// <exception cref="OperationCanceledException">The iteration was cancelled, between rows or while some were computed.</exception>
    [Since("3.5.0")]
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions, CancellationToken cancellationToken) =>
        SparkSession.SparkContext.Iterate(() => ToLocalIterator(prefetchPartitions), cancellationToken);

    private static InvalidOperationException NoRows() => new("The data frame has no rows.");

    private RecordBatch[] CollectHead(int n) => CollectHeld(ForHolding().InvokeObject("takeAsList", n));

    /// <summary>
    /// Returns the dataset to ask for rows of Java objects. By default Java's old classes represent dates and times, and their calendar lacks ten days of 1582. A private clone of
    /// the session uses java.time instead.
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

    /// <summary>Reads rows that the JVM holds, by making a data frame of them.</summary>
    internal CollectedRows CollectRows(object javaRows) => new(CollectHeld(javaRows), Schema());

    private RecordBatch[] CollectHeld(object javaRows) =>
        BatchCollector.Collect(
            Reference.InvokeObject("sparkSession").InvokeObject("createDataFrame", javaRows, Reference.InvokeObject("schema")),
            Schema()
        );
}
