using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>
/// A merge: clauses say what becomes of rows, the first whose condition is true does; <see cref="Execute"/> carries it out as one version of the table. Each clause gives a new merge, so that one can
/// be taken in two ways.
/// </summary>
[DeltaLakeSince("0.3.0")]
public class DeltaMergeBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The merge in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>What to do with rows of the table that a row of the source matches.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched() => new(Reference.InvokeObject("whenMatched"));

    /// <summary>What to do with rows of the table that a row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">The condition in SQL, over both rows.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched(string condition) => new(Reference.InvokeObject("whenMatched", condition));

    /// <summary>What to do with rows of the table that a row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">The condition, over both rows.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched(Column condition) => new(Reference.InvokeObject("whenMatched", condition));

    /// <summary>What to do with rows of the source that match none of the table.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched() => new(Reference.InvokeObject("whenNotMatched"));

    /// <summary>What to do with rows of the source that match none of the table and for which a condition is true.</summary>
    /// <param name="condition">The condition in SQL, over the source's row.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(string condition) => new(Reference.InvokeObject("whenNotMatched", condition));

    /// <summary>What to do with rows of the source that match none of the table and for which a condition is true.</summary>
    /// <param name="condition">The condition, over the source's row.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(Column condition) => new(Reference.InvokeObject("whenNotMatched", condition));

    /// <summary>What to do with rows of the table that no row of the source matches.</summary>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource() => new(Reference.InvokeObject("whenNotMatchedBySource"));

    /// <summary>What to do with rows of the table that no row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">The condition in SQL, over the table's row.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(string condition) =>
        new(Reference.InvokeObject("whenNotMatchedBySource", condition));

    /// <summary>What to do with rows of the table that no row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">The condition, over the table's row.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(Column condition) =>
        new(Reference.InvokeObject("whenNotMatchedBySource", condition));

    /// <summary>Columns that only the source has are added to the table.</summary>
    [DeltaLakeSince("3.2.0")]
    public DeltaMergeBuilder WithSchemaEvolution() => new(Reference.InvokeObject("withSchemaEvolution"));

    /// <summary>Carries the merge out.</summary>
    /// <exception cref="JvmException">Among others: several rows of the source match one of the table, or others changed the same rows meanwhile.</exception>
    [DeltaLakeSince("0.3.0")]
    public void Execute() => Reference.Invoke("execute");
}
