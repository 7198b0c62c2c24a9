namespace Microsoft.Spark.Sql;

/// <content>Actions that a token cancels: their Spark jobs are cancelled with them, and no others. <see cref="SparkContext.RunAsync{T}"/> does so for any action.</content>
public sealed partial class DataFrame
{
    /// <summary>All rows. They must fit this process's memory.</summary>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> CollectAsync(CancellationToken cancellationToken = default) =>
        Run(() => List(Collect()), cancellationToken);

    /// <summary>All rows as records, as <see cref="Collect{T}"/> gives them.</summary>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<T>> CollectAsync<T>(CancellationToken cancellationToken = default) => Run(Collect<T>, cancellationToken);

    /// <summary>The first rows, without computing more than needed.</summary>
    /// <param name="n">How many.</param>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> TakeAsync(int n, CancellationToken cancellationToken = default) =>
        Run(() => List(Take(n)), cancellationToken);

    /// <summary>The last rows.</summary>
    /// <param name="n">How many.</param>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<IReadOnlyList<Row>> TailAsync(int n, CancellationToken cancellationToken = default) =>
        Run(() => List(Tail(n)), cancellationToken);

    /// <summary>The first row.</summary>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<Row> FirstAsync(CancellationToken cancellationToken = default) => Run(First, cancellationToken);

    /// <summary>The number of rows.</summary>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Run(Count, cancellationToken);

    /// <summary>Whether there are no rows.</summary>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    [Since("3.5.0")]
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default) => Run(IsEmpty, cancellationToken);

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="numRows">How many rows.</param>
    /// <param name="truncate">The longest text of a cell; 0 for no limit.</param>
    /// <param name="vertical">One line a value instead of one a row.</param>
    /// <param name="cancellationToken">Cancels the action and its jobs.</param>
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
