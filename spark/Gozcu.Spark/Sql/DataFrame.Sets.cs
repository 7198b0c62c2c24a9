using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Every row with every row of the other, as far as a condition set later allows.</summary>
    public DataFrame Join(DataFrame right) => Call("join", right);

    /// <summary>Rows of both with equal values in a column, which appears once.</summary>
    public DataFrame Join(DataFrame right, string usingColumn) => Call("join", right, usingColumn);

    /// <summary>Rows of both with equal values in columns, which appear once. The type is inner, cross, outer, left, right, semi or anti.</summary>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        Call("join", right, Seq(usingColumns), joinType);

    /// <summary>Rows of both for which the condition is true. The type is inner, cross, outer, left, right, semi or anti.</summary>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner") => Call("join", right, joinExpr, joinType);

    /// <summary>Every row with every row of the other.</summary>
    public DataFrame CrossJoin(DataFrame right) => Call("crossJoin", right);

    /// <summary>The rows of both, columns matched by place.</summary>
    public DataFrame Union(DataFrame other) => Call("union", other);

    /// <summary>The rows of both, columns matched by name.</summary>
    public DataFrame UnionByName(DataFrame other) => Call("unionByName", other);

    /// <summary>The rows of both, columns matched by name; nulls where one has no such column, if allowed.</summary>
    [Since("3.1.0")]
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns) => Call("unionByName", other, allowMissingColumns);

    /// <summary>The rows that both have, each once.</summary>
    public DataFrame Intersect(DataFrame other) => Call("intersect", other);

    /// <summary>The rows that both have.</summary>
    [Since("2.4.0")]
    public DataFrame IntersectAll(DataFrame other) => Call("intersectAll", other);

    /// <summary>The rows that the other does not have, each once.</summary>
    public DataFrame Except(DataFrame other) => Call("except", other);

    /// <summary>The rows that the other does not have.</summary>
    [Since("2.4.0")]
    public DataFrame ExceptAll(DataFrame other) => Call("exceptAll", other);

    /// <summary>In so many partitions, rows spread evenly.</summary>
    public DataFrame Repartition(int numPartitions) => Call("repartition", numPartitions);

    /// <summary>In so many partitions, rows of equal expressions together.</summary>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        Call("repartition", numPartitions, Seq(partitionExprs));

    /// <summary>Rows of equal expressions in one partition.</summary>
    public DataFrame Repartition(params Column[] partitionExprs) => Call("repartition", Seq(partitionExprs));

    /// <summary>In so many partitions, by ranges of the expressions.</summary>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        Call("repartitionByRange", numPartitions, Seq(partitionExprs));

    /// <summary>Partitioned by ranges of the expressions.</summary>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) => Call("repartitionByRange", Seq(partitionExprs));

    /// <summary>In fewer partitions, without moving rows between nodes where it can be avoided.</summary>
    public DataFrame Coalesce(int numPartitions) => Call("coalesce", numPartitions);

    /// <summary>Keeps the rows in memory and on disk once they are computed.</summary>
    public DataFrame Cache() => Chain("cache");

    /// <summary>Keeps the rows in memory and on disk once they are computed.</summary>
    public DataFrame Persist() => Chain("persist");

    /// <summary>Keeps the rows once they are computed.</summary>
    public DataFrame Persist(StorageLevel storageLevel) => Chain("persist", storageLevel);

    /// <summary>No longer keeps the rows.</summary>
    public DataFrame Unpersist(bool blocking = false) => Chain("unpersist", blocking);

    /// <summary>Where the rows are kept.</summary>
    public StorageLevel StorageLevel() => new(Reference.InvokeObject("storageLevel"));

    /// <summary>The rows as written to the checkpoint folder, without their history.</summary>
    public DataFrame Checkpoint(bool eager = true) => Call("checkpoint", eager);

    /// <summary>The rows as kept by the executors, without their history.</summary>
    public DataFrame LocalCheckpoint(bool eager = true) => Call("localCheckpoint", eager);

    /// <summary>Gives the data frame a name in SQL for this session.</summary>
    public void CreateTempView(string viewName) => Reference.Invoke("createTempView", viewName);

    /// <summary>Gives the data frame a name in SQL for this session, even if it is taken.</summary>
    public void CreateOrReplaceTempView(string viewName) => Reference.Invoke("createOrReplaceTempView", viewName);

    /// <summary>Gives the data frame a name in the database <c>global_temp</c>, for all sessions.</summary>
    public void CreateGlobalTempView(string viewName) => Reference.Invoke("createGlobalTempView", viewName);

    /// <summary>Gives the data frame a name in the database <c>global_temp</c>, even if it is taken.</summary>
    public void CreateOrReplaceGlobalTempView(string viewName) => Reference.Invoke("createOrReplaceGlobalTempView", viewName);

    /// <summary>The files the rows come from, as far as they are known.</summary>
    public IEnumerable<string> InputFiles() => [.. Reference.InvokeObject("inputFiles").ReadArray().Cast<string>()];

    /// <summary>Whether both compute the same.</summary>
    [Since("3.1.0")]
    public bool SameSemantics(DataFrame other) => (bool)Reference.Invoke("sameSemantics", other)!;

    /// <summary>A hash of what is computed.</summary>
    [Since("3.1.0")]
    public int SemanticHash() => (int)Reference.Invoke("semanticHash")!;

    private DataFrame Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
