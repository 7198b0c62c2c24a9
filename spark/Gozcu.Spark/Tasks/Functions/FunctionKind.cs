namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Kind of user-defined function, by its delegate type.</summary>
internal enum FunctionKind : byte
{
    /// <summary>Maps values of a row to a value: a <c>Func</c> of any types.</summary>
    Row = 1,

    /// <summary>Maps columns to a column: <c>Func&lt;ArrowColumn[], ColumnBuilder, ArrowColumn&gt;</c>.</summary>
    Column = 2,

    /// <summary>Maps the columns of each batch to a column: <c>Func&lt;IEnumerable&lt;ArrowColumn[]&gt;, IEnumerable&lt;ArrowColumn&gt;&gt;</c>.</summary>
    ColumnIterator = 3,

    /// <summary>Maps batches to batches: <c>Func&lt;IEnumerable&lt;RecordBatch&gt;, IEnumerable&lt;RecordBatch&gt;&gt;</c>.</summary>
    Map = 4,

    /// <summary>Maps the key (one row) and all rows of a group to rows: <c>Func&lt;RecordBatch, RecordBatch, RecordBatch&gt;</c>.</summary>
    GroupedMap = 5,

    /// <summary>Maps the key (one row) and all rows of a group on both sides to rows: <c>Func&lt;RecordBatch, RecordBatch, RecordBatch, RecordBatch&gt;</c>.</summary>
    CoGroupedMap = 6,

    /// <summary>Maps columns of a group to a value: <c>Func&lt;ArrowColumn[], T&gt;</c> for any T.</summary>
    Aggregate = 7,

    /// <summary>Creates, once per task, a function over the rows and state of a key: <c>Func&lt;GroupStateFunction&gt;</c>.</summary>
    GroupState = 8,
}
