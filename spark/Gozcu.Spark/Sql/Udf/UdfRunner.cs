using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Runs user-defined functions in this process, without Spark, for unit tests and debugging. It works as on an executor: the function and its captured values are serialized and
/// deserialized (what cannot be serialized is rejected here too, and changes to captured objects are not visible outside), values are converted to and from columns, and errors
/// have the same text.
/// </summary>
/// <example>
/// <code>
/// var parse = Udf&lt;string, double&gt;(Readings.Parse);                     // as the job uses it
/// Assert.That(UdfRunner.Run&lt;string, double&gt;(Readings.Parse, ["1.5", "2"]), Is.EqualTo(new[] { 1.5, 2 }));
///
/// var batch = RecordBatch.FromRows(schema, [new GenericRow(["1.5"]), new GenericRow([null])]);
/// IReadOnlyList&lt;double?&gt; results = UdfRunner.Run&lt;double?&gt;(parse, batch);  // what Udf or ColumnUdf returned, with its options
/// </code>
/// </example>
public static partial class UdfRunner
{
    /// <summary>Runs a row or column function over the rows of a batch.</summary>
    /// <param name="udf">Result of <c>Udf</c>, <c>ColumnUdf</c> or <c>ColumnIteratorUdf</c> in <see cref="Functions"/>, or a row function itself.</param>
    /// <param name="arguments">Argument columns by position; their names are ignored.</param>
    /// <returns>The result for each row, in its own memory.</returns>
    /// <exception cref="UdfException">The function failed, or does not accept these columns.</exception>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public static ArrowColumn Run(Delegate udf, RecordBatch arguments)
    {
        ArgumentNullException.ThrowIfNull(udf);
        ArgumentNullException.ThrowIfNull(arguments);
        using var cultures = FunctionSurroundings.KeepCultures();
        var given = CommandOf(udf);

        // The error counter is not part of the serialized function, and counts directly here.
        var command = FunctionCommand.Load((given with { Errors = null }).Save()) with
        {
            Errors = given.Errors,
        };
        try
        {
            var result = command.Kind == FunctionKind.ColumnIterator ? RunIterator(command, arguments) : RunScalar(command, arguments);
            return new RecordBatch(new ArrowSchema(new ArrowField("result", command.ReturnType)), result).Clone()[0];
        }
        catch (FunctionException e)
        {
            throw new UdfException(e.Message, e.InnerException);
        }
    }

    /// <summary>Runs a row or column function over the rows of a batch and returns .NET values.</summary>
    /// <typeparam name="TResult">.NET type of the results; nullable if some may be null.</typeparam>
    /// <inheritdoc cref="Run(Delegate, RecordBatch)"/>
    /// <exception cref="InvalidCastException">The results have another type.</exception>
    public static IReadOnlyList<TResult> Run<TResult>(Delegate udf, RecordBatch arguments) => Values<TResult>(Run(udf, arguments));

    /// <summary>
    /// Runs a function over the batches of a partition, as <see cref="DataFrame.MapInArrow(Func{IEnumerable{RecordBatch}, IEnumerable{RecordBatch}}, StructType)"/> does.
    /// </summary>
    /// <param name="function">Function to run.</param>
    /// <param name="schema">Columns of the result.</param>
    /// <param name="batches">Batches of the partition.</param>
    /// <returns>The returned batches, in their own memory, with columns in the order of the schema.</returns>
    /// <exception cref="UdfException">The function failed, or returned other columns.</exception>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public static IReadOnlyList<RecordBatch> RunMap(
        Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function,
        StructType schema,
        params IEnumerable<RecordBatch> batches
    )
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(schema);
        using var cultures = FunctionSurroundings.KeepCultures();
        var command = FunctionCommand.Load(
            new FunctionCommand(FunctionKind.Map, FunctionName.Of(function), ArrowTypes.ToArrow(schema), function).Save()
        );
        var declared = new ArrowSchema(command.ReturnType.Fields);
        var travelled = command.As<Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>>>();
        try
        {
            return
            [
                .. UserSequence
                    .Of(command.Name, () => travelled(batches))
                    .Select(batch => ResultCheck.Batch(command.Name, batch, declared).Clone()),
            ];
        }
        catch (FunctionException e)
        {
            throw new UdfException(e.Message, e.InnerException);
        }
    }

    private static List<TResult> Run<TResult>(Delegate udf, params ArgumentColumn[] arguments)
    {
        var schema = new ArrowSchema(arguments.Select((a, i) => new ArrowField($"_{i + 1}", a.Column.Type)));
        return Values<TResult>(Run(udf, new RecordBatch(schema, arguments.Select(a => a.Column))));
    }

    private static ArgumentColumn Argument<T>(IEnumerable<T> values)
    {
        if (typeof(T) == typeof(Row))
        {
            throw new ArgumentException(
                "A row does not say which columns it has. Make a batch of RecordBatch.FromRows and run the function over it."
            );
        }

        var builder = ColumnBuilder.Create(ArrowTypes.ToArrow(DotnetTypes.ToDataType(typeof(T))));
        var writer = ColumnWriters.Create<T>(builder, "An argument");
        foreach (var value in values)
        {
            writer.Append(value);
        }

        return new ArgumentColumn(builder.Build());
    }

    private static List<TResult> Values<TResult>(ArrowColumn column)
    {
        var reader = ColumnReaders.Create<TResult>(column.Type);
        reader.Bind(column);
        return [.. reader.Read(0, column.Length)];
    }

    private static FunctionCommand CommandOf(Delegate udf) =>
        udf.Target is UserDefinedFunction function ? function.Command : UserDefinedFunction.OfRows(udf, udf.Method.ReturnType).Command;

    private static ArrowColumn RunScalar(FunctionCommand command, RecordBatch arguments) =>
        command.ToScalar().Invoke([.. arguments.Columns], arguments.Length);

    private static ArrowColumn RunIterator(FunctionCommand command, RecordBatch arguments)
    {
        var function = command.As<Func<IEnumerable<ArrowColumn[]>, IEnumerable<ArrowColumn>>>();
        var results = UserSequence
            .Of(
                command.Name,
                () =>
                    function([
                        [.. arguments.Columns],
                    ])
            )
            .ToList();
        if (results.Count != 1)
        {
            throw new FunctionException($"C# function '{command.Name}' returned {results.Count} columns for 1 batch.");
        }

        ResultCheck.Column(command.Name, results[0], command.ReturnType, arguments.Length);
        return results[0];
    }

    /// <summary>Wraps an argument column, so that overload resolution can tell it from a batch.</summary>
    private readonly record struct ArgumentColumn(ArrowColumn Column);
}
