using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>A function that maps columns to one value, and the column of its values.</summary>
internal abstract class AggregateFunction(string name, ArrowType returnType)
{
    public string Name => name;

    protected ColumnBuilder Builder { get; } = ColumnBuilder.Create(returnType);

    /// <param name="command">Command with a delegate of the kind <see cref="FunctionKind.Aggregate"/>.</param>
    public static AggregateFunction Create(FunctionCommand command)
    {
        var types = command.OfKind(FunctionKind.Aggregate).Function.GetType().GenericTypeArguments;
        return types is [var columns, var result] && columns == typeof(ArrowColumn[])
            ? (AggregateFunction)
                Activator.CreateInstance(
                    typeof(AggregateFunction<>).MakeGenericType(result),
                    command.Name,
                    command.ReturnType,
                    command.Function,
                    command.Surroundings
                )!
            : throw new ProtocolException(
                $"Function '{command.Name}' is a {command.Function.GetType()}, which is not of kind {command.Kind}."
            );
    }

    /// <summary>Starts a new column.</summary>
    public void Clear() => Builder.Clear();

    /// <summary>Returns the values so far as a column, valid until <see cref="Clear"/>.</summary>
    public ArrowColumn Build() => Builder.Build();

    /// <summary>Calls the function for some columns and appends its value a number of times.</summary>
    /// <exception cref="FunctionException">The user's function failed.</exception>
    public abstract void Append(ArrowColumn[] columns, int rows, int times);
}

/// <inheritdoc/>
internal sealed class AggregateFunction<TResult> : AggregateFunction
{
    private readonly Func<ArrowColumn[], TResult> _function;
    private readonly ColumnWriter<TResult> _writer;

    public AggregateFunction(string name, ArrowType returnType, Func<ArrowColumn[], TResult> function, FunctionSurroundings? surroundings)
        : base(name, returnType)
    {
        _function = surroundings is null ? function : Surrounded(function, surroundings);
        _writer = ColumnWriters.Create<TResult>(Builder, $"What function '{name}' returns");
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override void Append(ArrowColumn[] columns, int rows, int times)
    {
        try
        {
            var value = _function(columns);
            for (; times > 0; times--)
            {
                _writer.Append(value);
            }
        }
        catch (Exception e)
        {
            throw new FunctionException($"C# function '{Name}' failed on {rows} rows.", e);
        }
    }

    private static Func<ArrowColumn[], TResult> Surrounded(Func<ArrowColumn[], TResult> function, FunctionSurroundings surroundings) =>
        columns =>
        {
            using var cultures = surroundings.Scope();
            return function(columns);
        };
}
