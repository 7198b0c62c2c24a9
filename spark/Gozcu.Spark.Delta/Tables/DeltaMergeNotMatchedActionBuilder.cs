using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>What a merge does with rows of the source that match none of the table.</summary>
[DeltaLakeSince("0.3.0")]
public class DeltaMergeNotMatchedActionBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeNotMatchedActionBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The clause in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Adds a row to the table.</summary>
    /// <param name="values">Its values by column of the table, over the source's row; other columns are null.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Insert(Dictionary<string, Column> values) => new(Reference.InvokeObject("insert", values));

    /// <summary>Adds a row to the table.</summary>
    /// <param name="values">Its values in SQL by column of the table, over the source's row; other columns are null.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder InsertExpr(Dictionary<string, string> values) => new(Reference.InvokeObject("insertExpr", values));

    /// <summary>Adds the source's row to the table, columns by name.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder InsertAll() => new(Reference.InvokeObject("insertAll"));
}
