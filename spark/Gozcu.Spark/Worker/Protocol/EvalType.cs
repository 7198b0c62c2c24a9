namespace Microsoft.Spark.Worker.Protocol;

/// <summary>How Spark calls a function: what it puts into batches and what it expects back. The numbers are Spark's.</summary>
internal enum EvalType
{
    /// <summary>Columns in, a column of as many rows out.</summary>
    Scalar = 200,

    /// <summary>All rows of a group in, any rows out.</summary>
    GroupedMap = 201,

    /// <summary>All rows of a group in, one row out.</summary>
    GroupedAggregate = 202,

    /// <summary>All rows of a window's partition in, one value for the frame of each row out.</summary>
    WindowAggregate = 203,

    /// <summary>As <see cref="Scalar"/>, but the function is called once a partition.</summary>
    ScalarIterator = 204,

    /// <summary>All rows of a group of each of two data frames in, any rows out.</summary>
    CoGroupedMap = 206,

    /// <summary>Batches in, any batches out.</summary>
    MapInArrow = 207,

    /// <summary>Groups with a state each.</summary>
    GroupedMapWithState = 208,
}
