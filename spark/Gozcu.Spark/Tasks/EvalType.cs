namespace Microsoft.Spark.Tasks;

/// <summary>Kind of call in Spark's protocol: the contents of batches in both directions. The numbers are Spark's.</summary>
internal enum EvalType
{
    /// <summary>Columns to a column with the same number of rows.</summary>
    Scalar = 200,

    /// <summary>All rows of a group to any rows.</summary>
    GroupedMap = 201,

    /// <summary>All rows of a group to one row.</summary>
    GroupedAggregate = 202,

    /// <summary>All rows of a window partition to one value for the frame of each row.</summary>
    WindowAggregate = 203,

    /// <summary>The same as <see cref="Scalar"/>, but with one call per partition.</summary>
    ScalarIterator = 204,

    /// <summary>All rows of a group in two data frames to any rows.</summary>
    CoGroupedMap = 206,

    /// <summary>Batches to any batches.</summary>
    MapInArrow = 207,

    /// <summary>Groups with a state per group.</summary>
    GroupedMapWithState = 208,
}
