using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>What a merge does with rows of the table that no row of the source matches.</summary>
[DeltaLakeSince("2.3.0")]
public class DeltaMergeNotMatchedBySourceActionBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeNotMatchedBySourceActionBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The clause in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Changes the table's row.</summary>
    /// <param name="set">The new values by column, over the table's row.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder Update(Dictionary<string, Column> set) => new(Reference.InvokeObject("update", set));

    /// <summary>Changes the table's row.</summary>
    /// <param name="set">The new values in SQL by column, over the table's row.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder UpdateExpr(Dictionary<string, string> set) => new(Reference.InvokeObject("updateExpr", set));

    /// <summary>Deletes the table's row.</summary>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeBuilder Delete() => new(Reference.InvokeObject("delete"));
}
