using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>
/// Builder of a merge. For each row, the first clause whose condition is true applies; <see cref="Execute"/> writes the result as one version of the table. Each clause returns a
/// new builder, so that one can be extended in two ways.
/// </summary>
[DeltaLakeSince("0.3.0")]
public class DeltaMergeBuilder : IJvmObjectReferenceProvider
{
    internal DeltaMergeBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Adds a clause for rows of the table that a row of the source matches.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched() => new(Reference.InvokeObject("whenMatched"));

    /// <summary>Adds a clause for rows of the table that a row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">Condition over both rows; as text, in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched(string condition) => new(Reference.InvokeObject("whenMatched", condition));

    /// <summary>Adds a clause for rows of the table that a row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">Condition over both rows; as text, in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeMatchedActionBuilder WhenMatched(Column condition) => new(Reference.InvokeObject("whenMatched", condition));

    /// <summary>Adds a clause for rows of the source that match no row of the table.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched() => new(Reference.InvokeObject("whenNotMatched"));

    /// <summary>Adds a clause for rows of the source that match no row of the table and for which a condition is true.</summary>
    /// <param name="condition">Condition over the row of the source; as text, in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(string condition) => new(Reference.InvokeObject("whenNotMatched", condition));

    /// <summary>Adds a clause for rows of the source that match no row of the table and for which a condition is true.</summary>
    /// <param name="condition">Condition over the row of the source; as text, in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(Column condition) => new(Reference.InvokeObject("whenNotMatched", condition));

    /// <summary>Adds a clause for rows of the table that no row of the source matches.</summary>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource() => new(Reference.InvokeObject("whenNotMatchedBySource"));

    /// <summary>Adds a clause for rows of the table that no row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">Condition over the row of the table; as text, in SQL.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(string condition) =>
        new(Reference.InvokeObject("whenNotMatchedBySource", condition));

    /// <summary>Adds a clause for rows of the table that no row of the source matches and for which a condition is true.</summary>
    /// <param name="condition">Condition over the row of the table; as text, in SQL.</param>
    [DeltaLakeSince("2.3.0")]
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(Column condition) =>
        new(Reference.InvokeObject("whenNotMatchedBySource", condition));

    /// <summary>Enables schema evolution: columns that only the source has are added to the table.</summary>
    [DeltaLakeSince("3.2.0")]
    public DeltaMergeBuilder WithSchemaEvolution() => new(Reference.InvokeObject("withSchemaEvolution"));

    /// <summary>Executes the merge.</summary>
    /// <exception cref="JvmException">
    /// The merge failed, for example because several rows of the source match a row of the table, or because of a concurrent change of the same rows.
    /// </exception>
    [DeltaLakeSince("0.3.0")]
    public void Execute() => Reference.Invoke("execute");
}
