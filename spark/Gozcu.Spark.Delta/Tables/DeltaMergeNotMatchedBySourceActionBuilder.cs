using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>Clause of a merge for rows of the table that no row of the source matches. A method sets its action.</summary>
[DeltaLakeSince("2.3.0")]
public class DeltaMergeNotMatchedBySourceActionBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeNotMatchedBySourceActionBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the clause in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Updates the row of the table.</summary>
    /// <param name="set">New values by column, over the row of the table.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder Update(Dictionary<string, Column> set) => new(Reference.InvokeObject("update", set));

    /// <summary>Updates the row of the table.</summary>
    /// <param name="set">New values in SQL by column, over the row of the table.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder UpdateExpr(Dictionary<string, string> set) => new(Reference.InvokeObject("updateExpr", set));

    /// <summary>Deletes the row of the table.</summary>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder Delete() => new(Reference.InvokeObject("delete"));
}
