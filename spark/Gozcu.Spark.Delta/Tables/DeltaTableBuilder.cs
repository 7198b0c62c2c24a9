using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

/// <summary>
/// Builder of a table. <see cref="DeltaTable.Create"/> and similar methods return it, and <see cref="Execute"/> creates the table. It needs a name or a location.
/// </summary>
[DeltaLakeSince("1.0.0")]
public class DeltaTableBuilder : IJvmObjectReferenceProvider
{
    internal DeltaTableBuilder(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the builder in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the name of the table in the catalog, or its path as <c>delta.`path`</c>.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder TableName(string identifier) => Chain("tableName", identifier);

    /// <summary>Sets the comment on the table.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Comment(string comment) => Chain("comment", comment);

    /// <summary>Sets the folder of the table's files.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Location(string location) => Chain("location", location);

    /// <summary>Adds a column.</summary>
    /// <param name="colName">Name of the column.</param>
    /// <param name="dataType">Type of the column, in DDL.</param>
    /// <param name="nullable">True, the default, if values may be null.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(string colName, string dataType, bool nullable = true) =>
        Chain("addColumn", colName, dataType, nullable);

    /// <summary>Adds a column.</summary>
    /// <param name="colName">Name of the column.</param>
    /// <param name="dataType">Type of the column.</param>
    /// <param name="nullable">True, the default, if values may be null.</param>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(string colName, DataType dataType, bool nullable = true) =>
        Chain("addColumn", colName, DataTypeReference.Of(Reference.Jvm, dataType), nullable);

    /// <summary>Adds a column, for example one of <see cref="DeltaColumnBuilder.Build"/>.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumn(StructField column) => Chain("addColumn", DeltaJvm.FieldReference(Reference.Jvm, column));

    /// <summary>Adds the columns of a schema.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder AddColumns(StructType columns) => Chain("addColumns", DataTypeReference.Of(Reference.Jvm, columns));

    /// <summary>Partitions the table by columns: one folder per combination of values.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder PartitionedBy(params string[] columns) => Chain("partitionedBy", Reference.Jvm.ToSeq(columns));

    /// <summary>
    /// Clusters the table by columns instead of partitioning it: rows with similar values are stored together. <see cref="DeltaOptimizeBuilder.ExecuteCompaction"/> maintains the
    /// clustering.
    /// </summary>
    [DeltaLakeSince("3.2.0")]
    public DeltaTableBuilder ClusterBy(params string[] columns) => Chain("clusterBy", Reference.Jvm.ToSeq(columns));

    /// <summary>Sets a property of the table; see <see cref="DeltaTableProperties"/>.</summary>
    [DeltaLakeSince("1.0.0")]
    public DeltaTableBuilder Property(string key, string value) => Chain("property", key, value);

    /// <summary>Creates the table.</summary>
    /// <exception cref="AnalysisException">The table exists although it must not, or does not exist although it must.</exception>
    [DeltaLakeSince("1.0.0")]
    public DeltaTable Execute() => new(Reference.InvokeObject("execute"));

    private DeltaTableBuilder Chain(string method, params object?[] args)
    {
        Reference.InvokeObject(method, args).Release();
        return this;
    }
}
