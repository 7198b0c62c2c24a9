namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Partitions a table by a hash of the column. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    /// <param name="numBuckets">Number of buckets.</param>
    /// <param name="column">Column to hash.</param>
    [Since("3.0.0")]
    public static Column Bucket(Column numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>Partitions a table by a hash of the column. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    /// <param name="numBuckets">Number of buckets.</param>
    /// <param name="column">Column to hash.</param>
    [Since("3.0.0")]
    public static Column Bucket(int numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>Partitions a table by day. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    [Since("3.0.0")]
    public static Column Days(Column column) => Call("days", column);

    /// <summary>Partitions a table by hour. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    [Since("3.0.0")]
    public static Column Hours(Column column) => Call("hours", column);

    /// <summary>Partitions a table by month. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    [Since("3.0.0")]
    public static Column Months(Column column) => Call("months", column);

    /// <summary>Partitions a table by year. For <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    [Since("3.0.0")]
    public static Column Years(Column column) => Call("years", column);
}
