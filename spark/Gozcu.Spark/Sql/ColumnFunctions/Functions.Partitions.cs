namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: partitions by a hash of the column.</summary>
    [Since("3.0.0")]
    public static Column Bucket(Column numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: partitions by a hash of the column.</summary>
    [Since("3.0.0")]
    public static Column Bucket(int numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: a partition a day.</summary>
    [Since("3.0.0")]
    public static Column Days(Column column) => Call("days", column);

    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: a partition an hour.</summary>
    [Since("3.0.0")]
    public static Column Hours(Column column) => Call("hours", column);

    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: a partition a month.</summary>
    [Since("3.0.0")]
    public static Column Months(Column column) => Call("months", column);

    /// <summary>For <see cref="DataFrameWriterV2.PartitionedBy"/>: a partition a year.</summary>
    [Since("3.0.0")]
    public static Column Years(Column column) => Call("years", column);
}
