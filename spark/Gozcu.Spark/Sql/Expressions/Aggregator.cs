namespace Microsoft.Spark.Sql.Expressions;

/// <summary>
/// An aggregation in steps: <see cref="Zero"/> begins a buffer, <see cref="Reduce"/> adds a row to it, <see cref="Merge"/> puts two of them together, <see cref="Finish"/> makes the result. It travels to
/// the executors with what it holds.
/// </summary>
/// <remarks>
/// Two plans run it. As a column, made by <see cref="Functions.Udaf"/>, it works in <c>Agg</c> and over windows beside any other column: all rows of a group come to one task at once and are reduced
/// there; nothing is merged. By <see cref="RelationalGroupedDataset.Aggregate"/> each partition is reduced first, a buffer a key is shuffled, and the buffers are merged: for large groups and few keys.
/// </remarks>
/// <typeparam name="TIn">What is added: one column's type; for several columns a tuple, or a record with as many properties, in their order.</typeparam>
/// <typeparam name="TBuffer">The buffer: a record, class or tuple of SQL's types, or one of these types.</typeparam>
/// <typeparam name="TOut">The result's type.</typeparam>
public abstract class Aggregator<TIn, TBuffer, TOut>
{
    /// <summary>A new buffer that changes none it is merged with. When buffers are objects that change, a new one each time.</summary>
    public abstract TBuffer Zero();

    /// <summary>The buffer with a row added; it may be the same object.</summary>
    public abstract TBuffer Reduce(TBuffer buffer, TIn value);

    /// <summary>Two buffers as one; it may be one of the two objects.</summary>
    public abstract TBuffer Merge(TBuffer first, TBuffer second);

    /// <summary>The result.</summary>
    public abstract TOut Finish(TBuffer buffer);
}
