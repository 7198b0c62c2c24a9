using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>A column of a table to be made, for <see cref="DeltaTableBuilder.AddColumn(StructField)"/>: with a comment, or computed from other columns.</summary>
[DeltaLakeSince("1.0.0")]
public class DeltaColumnBuilder : IJvmObjectReferenceProvider
{
    internal DeltaColumnBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The type in DDL.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder DataType(string dataType) => Chain("dataType", dataType);

    /// <summary>The type.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder DataType(DataType dataType) => Chain("dataType", DataTypeReference.Of(Reference.Jvm, dataType));

    /// <summary>Whether a value may be null, which it may without this.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder Nullable(bool nullable) => Chain("nullable", nullable);

    /// <summary>The value is always computed from other columns.</summary>
    /// <param name="expression">How, in SQL.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder GeneratedAlwaysAs(string expression) => Chain("generatedAlwaysAs", expression);

    /// <summary>The value is a number that no other row has; it cannot be given. The type must be a long.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="step">The difference of two numbers that follow each other; numbers may be left out.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaColumnBuilder GeneratedAlwaysAsIdentity(long start = 1, long step = 1) => Chain("generatedAlwaysAsIdentity", start, step);

    /// <summary>Where no value is given it is a number that no other such row has. The type must be a long.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="step">The difference of two numbers that follow each other; numbers may be left out.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaColumnBuilder GeneratedByDefaultAsIdentity(long start = 1, long step = 1) =>
        Chain("generatedByDefaultAsIdentity", start, step);

    /// <summary>What the column is.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaColumnBuilder Comment(string comment) => Chain("comment", comment);

    /// <summary>The column.</summary>
    /// <exception cref="AnalysisException">It has no type.</exception>
    [DeltaLakeSince("1.0.0")]
    public StructField Build() => DeltaJvm.ReadField(Reference.InvokeObject("build"));

    private DeltaColumnBuilder Chain(string method, params object?[] args)
    {
        Reference.InvokeObject(method, args).Release();
        return this;
    }
}
