using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>
/// A Delta table: its changes, history and maintenance. Rows are read and written as in any format (<c>Format("delta")</c>). The session needs Delta's extension; see
/// <see cref="DeltaBuilderExtensions.WithDelta"/>.
/// </summary>
[DeltaLakeSince("0.3.0")]
public partial class DeltaTable : IJvmObjectReferenceProvider
{
    private readonly Dictionary<string, string> _fileSystemOptions;
    private readonly string? _alias;

    internal DeltaTable(JvmObjectReference reference, Dictionary<string, string>? fileSystemOptions = null, string? alias = null)
    {
        Reference = reference;
        _fileSystemOptions = fileSystemOptions ?? [];
        _alias = alias;
    }

    /// <summary>Reference to the table in the JVM.</summary>
    public JvmObjectReference Reference { get; private set; }

    /// <summary>Names the table, so that conditions of a merge can tell its columns from those of the source.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaTable As(string alias) => new(Reference.InvokeObject("as", alias), _fileSystemOptions, alias);

    /// <inheritdoc cref="As"/>
    [DeltaLakeSince("0.3.0")]
    public DeltaTable Alias(string alias) => As(alias);

    /// <summary>Returns the rows of the table in its current version.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame ToDF() => Frame("toDF");

    /// <summary>Deletes all rows.</summary>
    [DeltaLakeSince("0.3.0")]
    public void Delete() => Reference.Invoke("delete");

    /// <summary>Deletes the rows for which a condition is true.</summary>
    /// <param name="condition">Condition in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public void Delete(string condition) => Reference.Invoke("delete", condition);

    /// <summary>Deletes the rows for which a condition is true.</summary>
    [DeltaLakeSince("0.3.0")]
    public void Delete(Column condition) => Reference.Invoke("delete", condition);

    /// <summary>Updates all rows.</summary>
    /// <param name="set">New values by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void Update(Dictionary<string, Column> set) => Reference.Invoke("update", set);

    /// <summary>Updates the rows for which a condition is true.</summary>
    /// <param name="condition">Boolean column.</param>
    /// <param name="set">New values by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void Update(Column condition, Dictionary<string, Column> set) => Reference.Invoke("update", condition, set);

    /// <summary>Updates all rows.</summary>
    /// <param name="set">New values in SQL by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void UpdateExpr(Dictionary<string, string> set) => Reference.Invoke("updateExpr", set);

    /// <summary>Updates the rows for which a condition is true.</summary>
    /// <param name="condition">Condition in SQL.</param>
    /// <param name="set">New values in SQL by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void UpdateExpr(string condition, Dictionary<string, string> set) => Reference.Invoke("updateExpr", condition, set);

    /// <summary>Returns a builder of a merge of a source into the table. Its clauses set the actions for rows that match and rows that do not.</summary>
    /// <param name="source">Rows of the source.</param>
    /// <param name="condition">Condition in SQL under which a row of the source and one of the table match.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Merge(DataFrame source, string condition) => new(Reference.InvokeObject("merge", source, condition));

    /// <inheritdoc cref="Merge(DataFrame, string)"/>
    /// <param name="source">Rows of the source.</param>
    /// <param name="condition">Condition under which a row of the source and one of the table match.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Merge(DataFrame source, Column condition) => new(Reference.InvokeObject("merge", source, condition));

    private DataFrame Frame(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
