using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>A table to be made: <see cref="DeltaTable.Create"/> and its kin begin it, <see cref="Execute"/> makes it. It needs a name or a location.</summary>
[DeltaLakeSince("1.0.0")]
public class DeltaTableBuilder : IJvmObjectReferenceProvider
{
    internal DeltaTableBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>The builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The table's name in the catalog, or its path as <c>delta.`path`</c>.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder TableName(string identifier) => Chain("tableName", identifier);

    /// <summary>What the table is for.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Comment(string comment) => Chain("comment", comment);

    /// <summary>The folder of the table's files.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Location(string location) => Chain("location", location);

    /// <summary>A column.</summary>
    /// <param name="colName">Its name.</param>
    /// <param name="dataType">Its type in DDL.</param>
    /// <param name="nullable">Whether a value may be null.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(string colName, string dataType, bool nullable = true) =>
        Chain("addColumn", colName, dataType, nullable);

    /// <summary>A column.</summary>
    /// <param name="colName">Its name.</param>
    /// <param name="dataType">Its type.</param>
    /// <param name="nullable">Whether a value may be null.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(string colName, DataType dataType, bool nullable = true) =>
        Chain("addColumn", colName, DataTypeReference.Of(Reference.Jvm, dataType), nullable);

    /// <summary>A column, such as <see cref="DeltaColumnBuilder.Build"/> gives.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(StructField column) => Chain("addColumn", DeltaJvm.FieldReference(Reference.Jvm, column));

    /// <summary>The columns of a schema.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumns(StructType columns) => Chain("addColumns", DataTypeReference.Of(Reference.Jvm, columns));

    /// <summary>A folder for each value of these columns.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder PartitionedBy(params string[] columns) => Chain("partitionedBy", Reference.Jvm.ToSeq(columns));

    /// <summary>Rows with similar values of these columns lie together, instead of in partitions; <see cref="DeltaOptimizeBuilder.ExecuteCompaction"/> sees to it.</summary>
    [DeltaLakeSince("3.2.0")]
    public DeltaTableBuilder ClusterBy(params string[] columns) => Chain("clusterBy", Reference.Jvm.ToSeq(columns));

    /// <summary>A property of the table; <see cref="DeltaTableProperties"/> has names.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Property(string key, string value) => Chain("property", key, value);

    /// <summary>Makes the table.</summary>
    /// <exception cref="AnalysisException">There is such a table where there must be none, or none where there must be one.</exception>
    [DeltaLakeSince("1.0.0")]
    public DeltaTable Execute() => new(Reference.InvokeObject("execute"));

    private DeltaTableBuilder Chain(string method, params object?[] args)
    {
        Reference.InvokeObject(method, args).Release();
        return this;
    }
}
