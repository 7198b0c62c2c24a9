using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>
/// A Delta table, to change, to look back at and to keep in order. Its rows are read and written like those of every format (<c>Format("delta")</c>). The session needs Delta's extension: see
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

    /// <summary>The table in the JVM.</summary>
    public JvmObjectReference Reference { get; private set; }

    /// <summary>The table under another name, by which conditions of a merge tell its columns from the source's.</summary>
    [DeltaLakeSince("0.3.0")]
    public DeltaTable As(string alias) => new(Reference.InvokeObject("as", alias), _fileSystemOptions, alias);

    /// <inheritdoc cref="As"/>
    [DeltaLakeSince("0.3.0")]
    public DeltaTable Alias(string alias) => As(alias);

    /// <summary>The table's rows as they are now.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame ToDF() => Frame("toDF");

    /// <summary>Deletes all rows.</summary>
    [DeltaLakeSince("0.3.0")]
    public void Delete() => Reference.Invoke("delete");

    /// <summary>Deletes the rows for which a condition is true.</summary>
    /// <param name="condition">The condition in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public void Delete(string condition) => Reference.Invoke("delete", condition);

    /// <summary>Deletes the rows for which a condition is true.</summary>
    [DeltaLakeSince("0.3.0")]
    public void Delete(Column condition) => Reference.Invoke("delete", condition);

    /// <summary>Changes all rows.</summary>
    /// <param name="set">The new values by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void Update(Dictionary<string, Column> set) => Reference.Invoke("update", set);

    /// <summary>Changes the rows for which a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="set">The new values by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void Update(Column condition, Dictionary<string, Column> set) => Reference.Invoke("update", condition, set);

    /// <summary>Changes all rows.</summary>
    /// <param name="set">The new values in SQL by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void UpdateExpr(Dictionary<string, string> set) => Reference.Invoke("updateExpr", set);

    /// <summary>Changes the rows for which a condition is true.</summary>
    /// <param name="condition">The condition in SQL.</param>
    /// <param name="set">The new values in SQL by column.</param>
    [DeltaLakeSince("0.3.0")]
    public void UpdateExpr(string condition, Dictionary<string, string> set) => Reference.Invoke("updateExpr", condition, set);

    /// <summary>Brings the rows of a source into the table: begins a statement that says what to do with rows that match and rows that do not.</summary>
    /// <param name="source">The source's rows.</param>
    /// <param name="condition">When a row of the source and one of the table match, in SQL.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Merge(DataFrame source, string condition) => new(Reference.InvokeObject("merge", source, condition));

    /// <inheritdoc cref="Merge(DataFrame, string)"/>
    /// <param name="source">The source's rows.</param>
    /// <param name="condition">When a row of the source and one of the table match.</param>
    [DeltaLakeSince("0.3.0")]
    public DeltaMergeBuilder Merge(DataFrame source, Column condition) => new(Reference.InvokeObject("merge", source, condition));

    private DataFrame Frame(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
