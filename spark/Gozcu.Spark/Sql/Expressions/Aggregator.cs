namespace Microsoft.Spark.Sql.Expressions;

/// <summary>
/// A user-defined aggregate: <see cref="Zero"/> creates a buffer, <see cref="Reduce"/> adds a value to it, <see cref="Merge"/> combines two buffers, and <see cref="Finish"/>
/// computes the result. The aggregator is sent to the executors with the values of its fields.
/// </summary>
/// <typeparam name="TIn">Type of the input: that of the column; for several columns a tuple, or a record with as many properties in the same order.</typeparam>
/// <typeparam name="TBuffer">Type of the buffer: a record, class or tuple of SQL types, or one of these types.</typeparam>
/// <typeparam name="TOut">Type of the result.</typeparam>
/// <remarks>
/// Spark can run it in two ways. As a column, made by <see cref="Functions.Udaf"/>, it works in <c>Agg</c> and over windows, beside other columns: all rows of a group go to one
/// task and are reduced there, without merging. With <see cref="RelationalGroupedDataset.Aggregate"/> each partition is reduced first, one buffer per key is shuffled, and the
/// buffers are merged; this suits large groups and few keys.
/// </remarks>
public abstract class Aggregator<TIn, TBuffer, TOut>
{
    /// <summary>Creates an empty buffer, which leaves any buffer that it is merged with unchanged. Must return a new object each time if buffers are mutable.</summary>
    public abstract TBuffer Zero();

    /// <summary>Adds a value to a buffer.</summary>
    /// <returns>The buffer with the value, which may be the same object.</returns>
    public abstract TBuffer Reduce(TBuffer buffer, TIn value);

    /// <summary>Combines two buffers.</summary>
    /// <returns>The combined buffer, which may be one of the two objects.</returns>
    public abstract TBuffer Merge(TBuffer first, TBuffer second);

    /// <summary>Computes the result from a buffer.</summary>
    public abstract TOut Finish(TBuffer buffer);
}
