using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Writes the rows of a data frame to a table of a catalog.</summary>
[Since("3.0.0")]
public sealed class DataFrameWriterV2 : IJvmObjectReferenceProvider
{
    internal DataFrameWriterV2(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the format of a table that is created.</summary>
    public DataFrameWriterV2 Using(string provider) => Chain("using", provider);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriterV2 Option(string key, string value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriterV2 Option(string key, bool value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriterV2 Option(string key, long value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriterV2 Option(string key, double value) => Chain("option", key, value);

    /// <summary>Sets options of the sink.</summary>
    public DataFrameWriterV2 Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Sets a property of a table that is created.</summary>
    public DataFrameWriterV2 TableProperty(string property, string value) => Chain("tableProperty", property, value);

    /// <summary>Sets the partitioning of a table that is created.</summary>
    /// <param name="column">Column, or <c>Functions.Years</c>, <c>Months</c>, <c>Days</c>, <c>Hours</c> or <c>Bucket</c> of one.</param>
    /// <param name="columns">More of them.</param>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns) =>
        Chain("partitionedBy", column, Reference.Jvm.ToSeq(columns));

    /// <summary>Creates the table from the rows.</summary>
    /// <exception cref="AnalysisException">The table exists.</exception>
    public void Create() => Reference.Invoke("create");

    /// <summary>Replaces the table, with its schema, by the rows.</summary>
    /// <exception cref="AnalysisException">The table does not exist.</exception>
    public void Replace() => Reference.Invoke("replace");

    /// <summary>Creates the table from the rows, or replaces it.</summary>
    public void CreateOrReplace() => Reference.Invoke("createOrReplace");

    /// <summary>Appends the rows to the table.</summary>
    /// <exception cref="AnalysisException">The table does not exist.</exception>
    public void Append() => Reference.Invoke("append");

    /// <summary>Overwrites the partitions that the rows belong to.</summary>
    public void OverwritePartitions() => Reference.Invoke("overwritePartitions");

    /// <summary>Overwrites the rows of the table for which a condition is true.</summary>
    public void Overwrite(Column condition) => Reference.Invoke("overwrite", condition);

    private DataFrameWriterV2 Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
