using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Joins every row with every row of another data frame. A later filter can restrict the pairs.</summary>
    public DataFrame Join(DataFrame right) => Call("join", right);

    /// <summary>Joins the rows with equal values in a column; an inner join. The column appears once in the result.</summary>
    /// <param name="right">Data frame on the right side.</param>
    /// <param name="usingColumn">Name of a column that both sides have.</param>
    public DataFrame Join(DataFrame right, string usingColumn) => Call("join", right, usingColumn);

    /// <summary>Joins the rows with equal values in columns. The columns appear once in the result.</summary>
    /// <param name="right">Data frame on the right side.</param>
    /// <param name="usingColumns">Names of columns that both sides have.</param>
    /// <param name="joinType">Type of join: <c>inner</c>, the default, <c>cross</c>, <c>outer</c>, <c>left</c>, <c>right</c>, <c>semi</c> or <c>anti</c>.</param>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        Call("join", right, Seq(usingColumns), joinType);

    /// <summary>Joins the rows for which a condition is true.</summary>
    /// <param name="right">Data frame on the right side.</param>
    /// <param name="joinExpr">Condition over columns of both sides.</param>
    /// <param name="joinType">Type of join: <c>inner</c>, the default, <c>cross</c>, <c>outer</c>, <c>left</c>, <c>right</c>, <c>semi</c> or <c>anti</c>.</param>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner") => Call("join", right, joinExpr, joinType);

    /// <summary>Joins every row with every row of another data frame.</summary>
    public DataFrame CrossJoin(DataFrame right) => Call("crossJoin", right);

    /// <summary>Appends the rows of another data frame. Columns are matched by position; duplicates are kept.</summary>
    public DataFrame Union(DataFrame other) => Call("union", other);

    /// <summary>Appends the rows of another data frame. Columns are matched by name; duplicates are kept.</summary>
    public DataFrame UnionByName(DataFrame other) => Call("unionByName", other);

    /// <summary>Appends the rows of another data frame. Columns are matched by name; duplicates are kept.</summary>
    /// <param name="other">Data frame to append.</param>
    /// <param name="allowMissingColumns">True to fill columns that one side lacks with nulls; false to fail.</param>
    [Since("3.1.0")]
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns) => Call("unionByName", other, allowMissingColumns);

    /// <summary>Keeps the rows that both data frames have, without duplicates.</summary>
    public DataFrame Intersect(DataFrame other) => Call("intersect", other);

    /// <summary>Keeps the rows that both data frames have, with duplicates.</summary>
    [Since("2.4.0")]
    public DataFrame IntersectAll(DataFrame other) => Call("intersectAll", other);

    /// <summary>Keeps the rows that the other data frame does not have, without duplicates.</summary>
    public DataFrame Except(DataFrame other) => Call("except", other);

    /// <summary>Keeps the rows that the other data frame does not have, with duplicates.</summary>
    [Since("2.4.0")]
    public DataFrame ExceptAll(DataFrame other) => Call("exceptAll", other);

    /// <summary>Distributes the rows evenly over partitions, with a shuffle.</summary>
    /// <param name="numPartitions">Number of partitions.</param>
    public DataFrame Repartition(int numPartitions) => Call("repartition", numPartitions);

    /// <summary>Distributes the rows over partitions by a hash of expressions; rows with equal values share a partition.</summary>
    /// <param name="numPartitions">Number of partitions.</param>
    /// <param name="partitionExprs">Expressions to hash.</param>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        Call("repartition", numPartitions, Seq(partitionExprs));

    /// <summary>
    /// Distributes the rows over partitions by a hash of expressions; rows with equal values share a partition. <c>spark.sql.shuffle.partitions</c> sets their number.
    /// </summary>
    public DataFrame Repartition(params Column[] partitionExprs) => Call("repartition", Seq(partitionExprs));

    /// <summary>Distributes the rows over partitions by ranges of expressions.</summary>
    /// <param name="numPartitions">Number of partitions.</param>
    /// <param name="partitionExprs">Expressions to order by, at least one.</param>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        Call("repartitionByRange", numPartitions, Seq(partitionExprs));

    /// <summary>Distributes the rows over partitions by ranges of expressions. <c>spark.sql.shuffle.partitions</c> sets their number.</summary>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) => Call("repartitionByRange", Seq(partitionExprs));

    /// <summary>Reduces the number of partitions without a shuffle.</summary>
    /// <param name="numPartitions">Number of partitions; no effect if there are fewer already.</param>
    public DataFrame Coalesce(int numPartitions) => Call("coalesce", numPartitions);

    /// <summary>Caches the rows in memory and on disk, once they are first computed.</summary>
    public DataFrame Cache() => Chain("cache");

    /// <summary>Caches the rows in memory and on disk, once they are first computed.</summary>
    public DataFrame Persist() => Chain("persist");

    /// <summary>Caches the rows at a storage level, once they are first computed.</summary>
    public DataFrame Persist(StorageLevel storageLevel) => Chain("persist", storageLevel);

    /// <summary>Removes the rows from the cache.</summary>
    /// <param name="blocking">True to wait until all blocks are removed; false by default.</param>
    public DataFrame Unpersist(bool blocking = false) => Chain("unpersist", blocking);

    /// <summary>Returns the storage level of the rows.</summary>
    public StorageLevel StorageLevel() => new(Reference.InvokeObject("storageLevel"));

    /// <summary>Writes the rows to the checkpoint directory and returns a data frame that reads them from there, without the original plan.</summary>
    /// <param name="eager">True, the default, to compute the rows now; false to do so at the first action.</param>
    public DataFrame Checkpoint(bool eager = true) => Call("checkpoint", eager);

    /// <summary>
    /// Stores the rows on the executors and returns a data frame that reads them from there, without the original plan. Faster than a checkpoint, but lost with an executor.
    /// </summary>
    /// <param name="eager">True, the default, to compute the rows now; false to do so at the first action.</param>
    public DataFrame LocalCheckpoint(bool eager = true) => Call("localCheckpoint", eager);

    /// <summary>Creates a temporary view of the session, by which SQL can refer to the data frame.</summary>
    /// <exception cref="AnalysisException">There is a view of this name.</exception>
    public void CreateTempView(string viewName) => Reference.Invoke("createTempView", viewName);

    /// <summary>Creates a temporary view of the session, by which SQL can refer to the data frame, or replaces it.</summary>
    public void CreateOrReplaceTempView(string viewName) => Reference.Invoke("createOrReplaceTempView", viewName);

    /// <summary>Creates a view for all sessions, in the database <c>global_temp</c>.</summary>
    /// <exception cref="AnalysisException">There is a view of this name.</exception>
    public void CreateGlobalTempView(string viewName) => Reference.Invoke("createGlobalTempView", viewName);

    /// <summary>Creates a view for all sessions, in the database <c>global_temp</c>, or replaces it.</summary>
    public void CreateOrReplaceGlobalTempView(string viewName) => Reference.Invoke("createOrReplaceGlobalTempView", viewName);

    /// <summary>Returns the paths of the files that the rows come from, as far as they are known.</summary>
    public IEnumerable<string> InputFiles() => [.. Reference.InvokeObject("inputFiles").ReadArray().Cast<string>()];

    /// <summary>Tests whether both data frames have equal plans and so return the same rows. May be false for plans that differ only in form.</summary>
    [Since("3.1.0")]
    public bool SameSemantics(DataFrame other) => (bool)Reference.Invoke("sameSemantics", other)!;

    /// <summary>Returns a hash of the plan; equal for data frames of the same semantics.</summary>
    [Since("3.1.0")]
    public int SemanticHash() => (int)Reference.Invoke("semanticHash")!;

    private DataFrame Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
