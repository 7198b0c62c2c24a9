using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function over the values of a row, with readers and a writer for its types that convert between columns and values, one block at a time.</summary>
internal abstract class RowFunction<TResult> : RowFunction
{
    // Large enough to make the cost per block negligible, small enough for a dozen arguments to fit in the first-level cache.
    private const int BlockRows = 512;

    /// <summary>Types whose values a column does not change. Decimals are rounded, and times lose fractions of a microsecond.</summary>
    private static readonly HashSet<Type> Unchanged =
    [
        typeof(bool),
        typeof(sbyte),
        typeof(short),
        typeof(int),
        typeof(long),
        typeof(float),
        typeof(double),
        typeof(string),
        typeof(Date),
        typeof(DateOnly),
    ];

    private readonly ColumnBuilder _builder;
    private readonly ColumnWriter<TResult> _writer;
    private readonly bool[] _failed = new bool[BlockRows];

    protected RowFunction(string name, ArrowType returnType, int arity)
        : base(name, returnType, arity)
    {
        _builder = ColumnBuilder.Create(returnType);
        _writer = ColumnWriters.Create<TResult>(_builder, $"What function '{name}' returns");
    }

    /// <summary>True if a column does not change the values of the results.</summary>
    public static bool IsUnchanged { get; } = Unchanged.Contains(Nullable.GetUnderlyingType(typeof(TResult)) ?? typeof(TResult));

    public override ArrowColumn Invoke(ArrowColumn[] arguments, int rows)
    {
        var phase = TaskClock.Enter(TaskPhase.Conversion);
        BindTo(arguments);
        _builder.Clear();
        for (var start = 0; start < rows; start += BlockRows)
        {
            var count = Math.Min(BlockRows, rows - start);
            var results = _writer.Begin(count);
            var anyFailed = Call(arguments, start, results);
            if (_writer.WritesInPlace)
            {
                SetNulls(start, anyFailed ? count : 0);
            }
            else
            {
                Append(arguments, start, results, anyFailed);
            }
        }

        Errors?.CountRows(rows);
        var result = _builder.Build();
        ResultCheck.Nulls(Name, result, ReturnType);
        TaskClock.Enter(phase);
        return result;
    }

    /// <summary>Computes the results of some rows, for the function that takes them as its argument.</summary>
    /// <exception cref="FunctionException">The user's function failed.</exception>
    public void Fill(ArrowColumn[] arguments, int start, Span<TResult> results) => Call(arguments, start, results);

    /// <summary>Calls the user's function for each row of a block.</summary>
    /// <param name="start">First row of the block.</param>
    /// <param name="results">Results of the block.</param>
    /// <param name="row">Row within the block, for errors; not changed before all arguments have been read.</param>
    protected abstract void Run(int start, Span<TResult> results, ref int row);

    /// <inheritdoc/>
    protected override bool CanRead(RowFunction source) => false;

    /// <returns>True if rows have failed; they are then marked.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name and the row.")]
    private bool Call(ArrowColumn[] arguments, int start, Span<TResult> results)
    {
        const int Reading = -1;
        var row = Reading;
        try
        {
            var phase = TaskClock.Enter(TaskPhase.Function);
            Run(start, results, ref row);
            TaskClock.Enter(phase);
            return false;
        }
        catch (Exception e) when (e is not FunctionException)
        {
            if (Errors is null)
            {
                throw row == Reading ? UnreadableArgument(e, arguments, start, results.Length) : Failure(e, arguments, start + row);
            }

            _failed.AsSpan().Clear();
            if (row != Reading)
            {
                Fail(e, arguments, start, row);
                results[row] = default!;
            }

            CallSingly(arguments, start, results, row + 1);
            return true;
        }
    }

    /// <summary>Continues row by row in a block with an error.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is counted and shown.")]
    private void CallSingly(ArrowColumn[] arguments, int start, Span<TResult> results, int from)
    {
        for (var i = from; i < results.Length; i++)
        {
            try
            {
                var only = 0;
                Run(start + i, results.Slice(i, 1), ref only);
            }
            catch (Exception e) when (e is not FunctionException)
            {
                Fail(e, arguments, start, i);
                results[i] = default!;
            }
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "A result that its column cannot hold is told with the function's name and the row."
    )]
    private void Append(ArrowColumn[] arguments, int start, Span<TResult> results, bool anyFailed)
    {
        for (var i = 0; i < results.Length; i++)
        {
            if (anyFailed && _failed[i])
            {
                _builder.AppendNull();
                continue;
            }

            try
            {
                _writer.Append(results[i]);
            }
            catch (Exception e)
            {
                if (Errors is null)
                {
                    throw Failure(e, arguments, start + i);
                }

                _builder.Truncate(start + i);
                _builder.AppendNull();
                Fail(e, arguments, start, i);
            }
        }
    }

    private void SetNulls(int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (_failed[i])
            {
                _builder.SetNull(start + i);
            }
        }
    }

    private void Fail(Exception error, ArrowColumn[] arguments, int start, int row)
    {
        // A cancelled task ends here.
        TaskContext.Get()?.CancellationToken.ThrowIfCancellationRequested();
        _failed[row] = true;
        Errors!.Add(error, () => RowText.Of(arguments, start + row));
    }
}
