using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>Builder of an operation that rewrites the rows of many small files into fewer files. The rows of the table do not change.</summary>
[DeltaLakeSince("2.0.0")]
public class DeltaOptimizeBuilder : IJvmObjectReferenceProvider
{
    internal DeltaOptimizeBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Restricts the operation to some partitions.</summary>
    /// <param name="partitionFilter">Condition in SQL over partition columns.</param>
    /// <returns>The same builder.</returns>
    [DeltaLakeSince("2.0.0")]
    public DeltaOptimizeBuilder Where(string partitionFilter)
    {
        Reference.InvokeObject("where", partitionFilter).Release();
        return this;
    }

    /// <summary>Compacts small files into large ones.</summary>
    /// <returns>One row with the path and the metrics of the operation.</returns>
    [DeltaLakeSince("2.0.0")]
    public DataFrame ExecuteCompaction() => new(Reference.InvokeObject("executeCompaction"));

    /// <summary>Rewrites the rows so that those with similar values in some columns share a file. Readers with conditions on these columns can then skip more files.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <returns>One row with the path and the metrics of the operation.</returns>
    [DeltaLakeSince("2.0.0")]
    public DataFrame ExecuteZOrderBy(params string[] columns) =>
        new(Reference.InvokeObject("executeZOrderBy", Reference.Jvm.ToSeq(columns)));
}
