using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>What a merge does with rows of the table that a row of the source matches.</summary>
[DeltaLakeSince("0.3.0")]
public class DeltaMergeMatchedActionBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeMatchedActionBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The clause in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Changes the table's row.</summary>
    /// <param name="set">The new values by column of the table, over both rows.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Update(Dictionary<string, Column> set) => new(Reference.InvokeObject("update", set));

    /// <summary>Changes the table's row.</summary>
    /// <param name="set">The new values in SQL by column of the table, over both rows.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder UpdateExpr(Dictionary<string, string> set) => new(Reference.InvokeObject("updateExpr", set));

    /// <summary>Gives the table's row the values of the source's columns of the same names.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder UpdateAll() => new(Reference.InvokeObject("updateAll"));

    /// <summary>Deletes the table's row.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Delete() => new(Reference.InvokeObject("delete"));
}
