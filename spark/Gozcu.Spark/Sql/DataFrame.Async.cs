namespace Microsoft.Spark.Sql;

/// <content>Actions with cancellation, which cancels their Spark jobs and no others. <see cref="SparkContext.RunAsync{T}"/> does so for any action.</content>
public sealed partial class DataFrame
{
    /// <summary>Runs the query and returns all rows. They must fit in the memory of this process.</summary>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> CollectAsync(CancellationToken cancellationToken = default) =>
        Run(() => List(Collect()), cancellationToken);

    /// <summary>Runs the query and returns all rows as records, as <see cref="Collect{T}"/> does.</summary>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<T>> CollectAsync<T>(CancellationToken cancellationToken = default) => Run(Collect<T>, cancellationToken);

    /// <summary>Returns the first rows, without computing more than needed.</summary>
    /// <param name="n">Maximum number of rows.</param>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> TakeAsync(int n, CancellationToken cancellationToken = default) =>
        Run(() => List(Take(n)), cancellationToken);

    /// <summary>Returns the last rows.</summary>
    /// <param name="n">Maximum number of rows.</param>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> TailAsync(int n, CancellationToken cancellationToken = default) =>
        Run(() => List(Tail(n)), cancellationToken);

    /// <summary>Returns the first row.</summary>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="InvalidOperationException">The data frame is empty.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<Row> FirstAsync(CancellationToken cancellationToken = default) => Run(First, cancellationToken);

    /// <summary>Counts the rows.</summary>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Run(Count, cancellationToken);

    /// <summary>Tests whether the data frame is empty.</summary>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default) => Run(IsEmpty, cancellationToken);

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="numRows">Maximum number of rows; 20 by default.</param>
    /// <param name="truncate">Maximum length of a cell in characters; 20 by default, 0 for no limit.</param>
    /// <param name="vertical">True to print one value per line instead of one row per line.</param>
    /// <param name="cancellationToken">Cancels the action and its Spark jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public async Task ShowAsync(
        int numRows = 20,
        int truncate = 20,
        bool vertical = false,
        CancellationToken cancellationToken = default
    ) => Console.WriteLine(await Run(() => ShowString(numRows, truncate, vertical), cancellationToken).ConfigureAwait(false));

    private Task<T> Run<T>(Func<T> action, CancellationToken cancellationToken) =>
        SparkSession.SparkContext.RunAsync(action, cancellationToken);

    private static IReadOnlyList<Row> List(IEnumerable<Row> rows) => rows as IReadOnlyList<Row> ?? [.. rows];
}
