using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>Brings the rows of many small files together. The table's rows stay the same.</summary>
[DeltaLakeSince("2.0.0")]
public class DeltaOptimizeBuilder : IJvmObjectReferenceProvider
{
    internal DeltaOptimizeBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The work in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Only in some partitions.</summary>
    /// <param name="partitionFilter">A condition in SQL over partition columns.</param>
    /// <returns>The same builder.</returns>
    [DeltaLakeSince("2.0.0")]
    public DeltaOptimizeBuilder Where(string partitionFilter)
    {
        Reference.InvokeObject("where", partitionFilter).Release();
        return this;
    }

    /// <summary>Writes the rows of small files into large ones.</summary>
    /// <returns>The path and what was done, in one row.</returns>
    [DeltaLakeSince("2.0.0")]
    public DataFrame ExecuteCompaction() => new(Reference.InvokeObject("executeCompaction"));

    /// <summary>Writes the rows anew so that those with similar values of some columns share a file, and readers with conditions on them pass over more files.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The path and what was done, in one row.</returns>
    [DeltaLakeSince("2.0.0")]
    public DataFrame ExecuteZOrderBy(params string[] columns) =>
        new(Reference.InvokeObject("executeZOrderBy", Reference.Jvm.ToSeq(columns)));
}
