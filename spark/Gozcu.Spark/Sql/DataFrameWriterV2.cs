using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Writes the rows of a data frame to a table of a catalog.</summary>
[Since("3.0.0")]
public sealed class DataFrameWriterV2 : IJvmObjectReferenceProvider
{
    internal DataFrameWriterV2(JvmObjectReference reference) => Reference = reference;

    /// <summary>The writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The format of a table to be made.</summary>
    public DataFrameWriterV2 Using(string provider) => Chain("using", provider);

    /// <summary>An option of the format.</summary>
    public DataFrameWriterV2 Option(string key, string value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriterV2 Option(string key, bool value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriterV2 Option(string key, long value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriterV2 Option(string key, double value) => Chain("option", key, value);

    /// <summary>Options of the format.</summary>
    public DataFrameWriterV2 Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>A property of a table to be made.</summary>
    public DataFrameWriterV2 TableProperty(string property, string value) => Chain("tableProperty", property, value);

    /// <summary>How a table to be made is partitioned: columns, or <c>Functions.Years</c>, <c>Months</c>, <c>Days</c>, <c>Hours</c>, <c>Bucket</c> of one.</summary>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns) =>
        Chain("partitionedBy", column, Reference.Jvm.ToSeq(columns));

    /// <summary>Makes the table.</summary>
    public void Create() => Reference.Invoke("create");

    /// <summary>Replaces the table.</summary>
    public void Replace() => Reference.Invoke("replace");

    /// <summary>Makes the table or replaces it.</summary>
    public void CreateOrReplace() => Reference.Invoke("createOrReplace");

    /// <summary>Adds the rows to the table.</summary>
    public void Append() => Reference.Invoke("append");

    /// <summary>Replaces the partitions that the rows belong to.</summary>
    public void OverwritePartitions() => Reference.Invoke("overwritePartitions");

    /// <summary>Replaces the rows for which the condition is true.</summary>
    public void Overwrite(Column condition) => Reference.Invoke("overwrite", condition);

    private DataFrameWriterV2 Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
