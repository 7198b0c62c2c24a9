using Microsoft.Spark.Arrow;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>
/// One column of a select: a function, or several, each of which takes the result of the one before; <c>f(g(x))</c> arrives as g, then f. Row functions pass values on directly if
/// a column in between would not change them.
/// </summary>
internal sealed class FunctionChain
{
    private readonly int[] _offsets;
    private readonly ScalarFunction[] _steps;
    private readonly ArrowColumn[] _arguments;

    /// <param name="offsets">Indices of the batch's columns that are the arguments.</param>
    /// <param name="functions">Functions in the order of their calls.</param>
    public FunctionChain(int[] offsets, IReadOnlyList<ScalarFunction> functions)
    {
        var steps = new List<ScalarFunction> { functions[0] };
        foreach (var function in functions.Skip(1))
        {
            if (function is RowFunction outer && steps[^1] is RowFunction inner && outer.TryFuse(inner))
            {
                steps[^1] = outer;
            }
            else
            {
                steps.Add(function);
            }
        }

        (_offsets, _steps) = (offsets, [.. steps]);
        _arguments = new ArrowColumn[offsets.Length];
        Functions = functions;
    }

    public IReadOnlyList<ScalarFunction> Functions { get; }

    /// <summary>Number of columns that are created; fewer than functions if some pass values on directly.</summary>
    public int Steps => _steps.Length;

    /// <summary>Type of the column.</summary>
    public ArrowType ReturnType => Functions[^1].ReturnType;

    /// <summary>Returns the column for a batch, valid until the next.</summary>
    /// <exception cref="FunctionException">A function failed.</exception>
    public ArrowColumn Invoke(RecordBatch batch)
    {
        for (var i = 0; i < _offsets.Length; i++)
        {
            _arguments[i] = batch[_offsets[i]];
        }

        var column = _steps[0].Invoke(_arguments, batch.Length);
        foreach (var step in _steps.AsSpan(1))
        {
            column = step.Invoke([column], batch.Length);
        }

        return column;
    }
}
