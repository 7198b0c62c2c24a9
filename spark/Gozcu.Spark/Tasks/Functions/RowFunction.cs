using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function over the values of a row: the part that does not depend on the type of its result.</summary>
internal abstract class RowFunction(string name, ArrowType returnType, int arity) : ScalarFunction(name, returnType)
{
    private readonly ColumnReader?[] _readers = new ColumnReader?[arity];
    private readonly bool[] _takesNull = new bool[arity];

    /// <summary>Collects the rows that fail, for which the result is then null. If null, a failure ends the task.</summary>
    public RowErrors? Errors { get; set; }

    public override string? Summary => Errors?.Summary();

    /// <summary>Function whose results are the argument, passed on without a column in between; null if there is none.</summary>
    protected RowFunction? Source { get; private set; }

    /// <summary>Takes the argument directly from another function, if this gives the same values as a column in between.</summary>
    /// <returns>True if it does; this function must then be given the other's arguments.</returns>
    public bool TryFuse(RowFunction source)
    {
        if (arity != 1 || source.Errors is not null || !CanRead(source))
        {
            return false;
        }

        Source = source;
        return true;
    }

    /// <summary>Sets the columns to read.</summary>
    public void BindTo(ArrowColumn[] arguments)
    {
        if (Source is not null)
        {
            Source.BindTo(arguments);
        }
        else if (arguments.Length != arity)
        {
            throw new FunctionException($"C# function '{Name}' takes {arity} arguments, but {arguments.Length} columns are given.");
        }

        Bind(arguments);
    }

    protected abstract void Bind(ArrowColumn[] arguments);

    /// <summary>Tests whether the only argument has the type of another function's result, and a column in between would not change its values.</summary>
    protected abstract bool CanRead(RowFunction source);

    protected void Bind<T>(ref ColumnReader<T>? reader, ArrowColumn[] arguments, int index)
    {
        if (Source is not null)
        {
            reader ??= new FusedReader<T>((RowFunction<T>)Source);
            ((FusedReader<T>)reader).Arguments = arguments;
            return;
        }

        try
        {
            reader ??= ColumnReaders.Create<T>(arguments[index].Type);
        }
        catch (InvalidCastException e)
        {
            throw new FunctionException($"C# function '{Name}', argument {index + 1}: {e.Message}");
        }

        reader.Bind(arguments[index]);
        _readers[index] = reader;
        _takesNull[index] = default(T) is null;
    }

    /// <summary>Creates the error for a row for which the function, or the conversion of its result, failed.</summary>
    protected FunctionException Failure(Exception error, ArrowColumn[] arguments, int row) =>
        new($"C# function '{Name}' failed on row {row} of its batch, {RowText.Of(arguments, row)}.", error);

    /// <summary>Creates the error for rows whose arguments cannot be read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The error is looked for, and told with its row.")]
    protected FunctionException UnreadableArgument(Exception error, ArrowColumn[] arguments, int start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            for (var i = 0; i < arity; i++)
            {
                try
                {
                    _readers[i]?.Probe(row);
                }
                catch (NullValueException e)
                {
                    return NullArgument(e, arguments, i, row);
                }
                catch (Exception e)
                {
                    return new FunctionException(
                        $"C# function '{Name}', argument {i + 1} cannot be read in row {row} of its batch, {RowText.Of(arguments, row)}.",
                        e
                    );
                }
            }
        }

        return new FunctionException($"C# function '{Name}' cannot be given its arguments.", error);
    }

    private FunctionException NullArgument(NullValueException error, ArrowColumn[] arguments, int index, int row)
    {
        var type = DotnetTypes.Name(error.Type);
        var argument = $"C# function '{Name}', argument {index + 1}";
        return new FunctionException(
            error.Path is not null
                ? $"{argument}: {error.Path} is null in row {row} of its batch, which {type} cannot hold. Declare it as {type}?, or filter the nulls."
            : _takesNull[index] || arguments[index].IsValid(row)
                ? $"{argument} has an element that is null in row {row} of its batch, which {type} cannot hold. Declare the element as {type}?."
            : $"{argument} is null in row {row} of its batch, which {type} cannot hold. Declare the parameter as {type}?, or filter the nulls."
        );
    }
}
