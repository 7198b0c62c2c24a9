namespace Microsoft.Spark.Worker.Functions;

/// <summary>What a function of the user's looks like.</summary>
internal enum FunctionKind : byte
{
    /// <summary>Values of a row in, a value out: a <c>Func</c> of any types.</summary>
    Row = 1,

    /// <summary>Columns in, a column out: <c>Func&lt;ArrowColumn[], ColumnBuilder, ArrowColumn&gt;</c>.</summary>
    Column = 2,

    /// <summary>Columns of batch after batch in, a column for each out: <c>Func&lt;IEnumerable&lt;ArrowColumn[]&gt;, IEnumerable&lt;ArrowColumn&gt;&gt;</c>.</summary>
    ColumnIterator = 3,

    /// <summary>Batches in, batches out: <c>Func&lt;IEnumerable&lt;RecordBatch&gt;, IEnumerable&lt;RecordBatch&gt;&gt;</c>.</summary>
    Map = 4,

    /// <summary>The key (one row) and all rows of a group in, any rows out: <c>Func&lt;RecordBatch, RecordBatch, RecordBatch&gt;</c>.</summary>
    GroupedMap = 5,

    /// <summary>The key (one row) and all rows of a group of both sides in, any rows out: <c>Func&lt;RecordBatch, RecordBatch, RecordBatch, RecordBatch&gt;</c>.</summary>
    CoGroupedMap = 6,

    /// <summary>Columns of a group in, a value out: <c>Func&lt;ArrowColumn[], T&gt;</c> of any T.</summary>
    Aggregate = 7,

    /// <summary>What makes, once a task, a function over a key's rows and state: <c>Func&lt;GroupStateFunction&gt;</c>.</summary>
    GroupState = 8,
}
