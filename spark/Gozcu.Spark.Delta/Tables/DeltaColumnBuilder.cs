using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>Builder of a column of a new table, for <see cref="DeltaTableBuilder.AddColumn(StructField)"/>: with a comment, or computed from other columns.</summary>
[DeltaLakeSince("1.0.0")]
public class DeltaColumnBuilder : IJvmObjectReferenceProvider
{
    internal DeltaColumnBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the type, in DDL.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder DataType(string dataType) => Chain("dataType", dataType);

    /// <summary>Sets the type.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder DataType(DataType dataType) => Chain("dataType", DataTypeReference.Of(Reference.Jvm, dataType));

    /// <summary>Sets whether values may be null; true by default.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder Nullable(bool nullable) => Chain("nullable", nullable);

    /// <summary>Makes the column generated: its value is always computed from other columns.</summary>
    /// <param name="expression">Expression in SQL.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder GeneratedAlwaysAs(string expression) => Chain("generatedAlwaysAs", expression);

    /// <summary>Makes the column an identity column, which must be a long. Values are unique, but there may be gaps.</summary>
    /// <param name="start">First value; 1 by default.</param>
    /// <param name="step">Difference between successive values; 1 by default, not 0.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaColumnBuilder GeneratedAlwaysAsIdentity(long start = 1, long step = 1) => Chain("generatedAlwaysAsIdentity", start, step);

    /// <summary>Makes the column an identity column, which must be a long. Values are unique, but there may be gaps.</summary>
    /// <param name="start">First value; 1 by default.</param>
    /// <param name="step">Difference between successive values; 1 by default, not 0.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaColumnBuilder GeneratedByDefaultAsIdentity(long start = 1, long step = 1) =>
        Chain("generatedByDefaultAsIdentity", start, step);

    /// <summary>Sets the comment on the column.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder Comment(string comment) => Chain("comment", comment);

    /// <summary>Returns the column.</summary>
    /// <exception cref="AnalysisException">The column has no type.</exception>
    [DeltaLakeSince("1.0.0")]
    public StructField Build() => DeltaJvm.ReadField(Reference.InvokeObject("build"));

    private DeltaColumnBuilder Chain(string method, params object?[] args)
    {
        Reference.InvokeObject(method, args).Release();
        return this;
    }
}
