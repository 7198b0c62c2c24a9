using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>Clause of a merge for rows of the source that match no row of the table. A method sets its action.</summary>
[DeltaLakeSince("0.3.0")]
public class DeltaMergeNotMatchedActionBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeNotMatchedActionBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the clause in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Inserts a row into the table.</summary>
    /// <param name="values">Values by column of the table, over the row of the source; other columns are null.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Insert(Dictionary<string, Column> values) => new(Reference.InvokeObject("insert", values));

    /// <summary>Inserts a row into the table.</summary>
    /// <param name="values">Values in SQL by column of the table, over the row of the source; other columns are null.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder InsertExpr(Dictionary<string, string> values) => new(Reference.InvokeObject("insertExpr", values));

    /// <summary>Inserts the row of the source into the table, with columns matched by name.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder InsertAll() => new(Reference.InvokeObject("insertAll"));
}
