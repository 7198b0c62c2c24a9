using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function over the values of a row. Readers and a writer for its types turn columns into values and back, block by block.</summary>
internal abstract class RowFunction<TResult> : ScalarFunction
{
    // Enough to make a block's own cost vanish, few enough for a dozen arguments to stay in the first-level cache.
    private const int BlockRows = 512;
    private readonly ColumnBuilder _builder;
    private readonly ColumnWriter<TResult> _writer;
    private readonly int _arity;
    private readonly bool[] _takesNull;

    protected RowFunction(string name, ArrowType returnType, int arity)
        : base(name, returnType)
    {
        _arity = arity;
        _takesNull = new bool[arity];
        _builder = ColumnBuilder.Create(returnType);
        _writer = ColumnWriters.Create<TResult>(_builder, $"What function '{name}' returns");
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name and the row.")]
    public override ArrowColumn Invoke(ArrowColumn[] arguments, int rows)
    {
        if (arguments.Length != _arity)
        {
            throw new FunctionException($"C# function '{Name}' takes {_arity} arguments, but {arguments.Length} columns are given.");
        }

        Bind(arguments);
        _builder.Clear();
        for (var start = 0; start < rows; start += BlockRows)
        {
            var count = Math.Min(BlockRows, rows - start);
            var row = 0;
            try
            {
                Run(start, _writer.Begin(count), ref row);
                _writer.End(count);
            }
            catch (NullValueException e)
            {
                throw NullArgument(e, arguments);
            }
            catch (Exception e)
            {
                throw new FunctionException(
                    $"C# function '{Name}' failed on row {start + row} of its batch, {Describe(arguments, start + row)}.",
                    e
                );
            }
        }

        return _builder.Build();
    }

    /// <summary>Sets the columns that are read from now on.</summary>
    protected abstract void Bind(ArrowColumn[] arguments);

    /// <summary>Calls the user's function for each row of a block.</summary>
    /// <param name="start">The block's first row.</param>
    /// <param name="results">The block's results.</param>
    /// <param name="row">The row within the block, for errors.</param>
    protected abstract void Run(int start, Span<TResult> results, ref int row);

    protected void Bind<T>(ref ColumnReader<T>? reader, ArrowColumn[] arguments, int index)
    {
        try
        {
            reader ??= ColumnReaders.Create<T>(arguments[index].Type);
        }
        catch (InvalidCastException e)
        {
            throw new FunctionException($"C# function '{Name}', argument {index + 1}: {e.Message}");
        }

        reader.Bind(arguments[index]);
        _takesNull[index] = default(T) is null;
    }

    private FunctionException NullArgument(NullValueException error, ArrowColumn[] arguments)
    {
        var index = 0;
        while (
            index < arguments.Length && (_takesNull[index] || error.Row >= arguments[index].Length || arguments[index].IsValid(error.Row))
        )
        {
            index++;
        }

        return new FunctionException(
            index == arguments.Length
                ? $"C# function '{Name}' is given an element that is null, which {error.Type.Name} cannot hold. Declare the element as {error.Type.Name}?."
                : $"C# function '{Name}', argument {index + 1} is null in row {error.Row} of its batch, which {error.Type.Name} cannot hold. Declare the parameter as {error.Type.Name}?, or filter the nulls."
        );
    }

    private static string Describe(ArrowColumn[] arguments, int row)
    {
        const int Enough = 100;
        var values = string.Join(", ", arguments.Select(a => Describe(a, row)));
        return $"arguments ({(values.Length <= Enough ? values : values[..Enough] + "…")})";
    }

    [SuppressMessage("Design", "CA1031", Justification = "An argument that cannot be shown must not hide the error that is being told.")]
    private static string Describe(ArrowColumn argument, int row)
    {
        try
        {
            return argument.GetValue(row) switch
            {
                null => "null",
                string text => $"\"{text}\"",
                Array array => $"{array.Length} elements",
                var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            };
        }
        catch (Exception)
        {
            return "?";
        }
    }
}
