using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Deployment;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <summary>A user-defined function as Spark knows it. It is serialized on first use, with the values that its captured variables have then.</summary>
internal sealed partial class UserDefinedFunction
{
    private readonly Lazy<JvmObjectReference> _reference;
    private readonly DataType _returnType;

    /// <param name="evalType">Kind of call in Spark's protocol.</param>
    /// <param name="kind">Kind of delegate.</param>
    /// <param name="function">Delegate of that kind.</param>
    /// <param name="returnType">Type of the result: that of a column, or a struct of columns.</param>
    /// <param name="name">Name in columns and errors.</param>
    /// <param name="options">Options; none by default.</param>
    public UserDefinedFunction(
        EvalType evalType,
        FunctionKind kind,
        Delegate function,
        DataType returnType,
        string name,
        UdfOptions? options = null
    )
    {
        if (options is { Errors: not null, OnError: not UdfErrorMode.ReturnNull })
        {
            throw new ArgumentException(
                $"{nameof(UdfOptions.Errors)} counts rows whose result is null, so {nameof(UdfOptions.OnError)} must be {nameof(UdfErrorMode.ReturnNull)}.",
                nameof(options)
            );
        }

        _returnType = returnType;
        Command = new FunctionCommand(kind, name, ArrowTypes.ToArrow(returnType), function)
        {
            ErrorsAreNull = options is { OnError: UdfErrorMode.ReturnNull },
            Errors = options?.Errors,
        };
        _reference = new Lazy<JvmObjectReference>(() =>
            Create(evalType, Command, UserDefinedColumns.Stored(returnType), options?.Deterministic ?? true)
        );
    }

    /// <summary>Serialized command of the function.</summary>
    public FunctionCommand Command { get; }

    /// <summary>Reference to the function in the JVM, a <c>UserDefinedPythonFunction</c>.</summary>
    /// <exception cref="ClosureException">The function captures something that cannot be sent to the executors.</exception>
    public JvmObjectReference Reference => _reference.Value;

    /// <summary>Reference to the function in the JVM, for calls by name from SQL.</summary>
    /// <exception cref="NotSupportedException">The function returns a user-defined type, which Spark does not accept from functions in SQL.</exception>
    public JvmObjectReference ReferenceForSql =>
        UserDefinedColumns.Has(_returnType)
            ? throw new NotSupportedException(
                $"Function '{Command.Name}' returns {_returnType.Json}, which functions called by SQL cannot. Return double[] and make vectors of it with Functions.ArrayToVector, or call it as a column function made by Functions.Udf."
            )
            : Reference;

    /// <summary>Creates a row function whose SQL type follows from the .NET type of its result.</summary>
    /// <exception cref="NotSupportedException">The type of the result has no SQL type.</exception>
    public static UserDefinedFunction OfRows(Delegate udf, Type result, UdfOptions? options = null) =>
        OfRows(udf, options?.ReturnType ?? DotnetTypes.ToDataType(result), options?.Name, options);

    /// <summary>Creates a row function.</summary>
    public static UserDefinedFunction OfRows(Delegate udf, DataType returnType, string? name = null, UdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(udf);
        return new(EvalType.Scalar, FunctionKind.Row, udf, returnType, name ?? FunctionName.Of(udf), options);
    }

    /// <summary>Applies the function to columns.</summary>
    public Column Apply(params Column[] columns)
    {
        var result = Reference.InvokeObject("apply", Reference.Jvm.ToSeq(columns));
        var column = UserDefinedColumns.Has(_returnType) ? UserDefinedColumns.Restore(result, _returnType) : new Column(result);
        if (Command.Kind != FunctionKind.Row)
        {
            return column;
        }

        var use = new FunctionUse(Command.Name, Command.Function.GetType().GenericTypeArguments[..^1], columns);
        return new Column(column.Reference) { Uses = [.. columns.SelectMany(c => c.Uses), use] };
    }

    /// <summary>Applies the function to all columns of data frames and returns the expression that their operators take.</summary>
    public JvmObjectReference OverAll(params IEnumerable<DataFrame> dataFrames) =>
        Reference
            .InvokeObject(
                "apply",
                Reference.Jvm.ToSeq(
                    dataFrames
                        .SelectMany(frame =>
                            frame.Columns().Select(name => frame.Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`"))
                        )
                        .ToArray()
                )
            )
            .InvokeObject("expr");

    private static JvmObjectReference Create(EvalType evalType, FunctionCommand command, DataType returnType, bool deterministic)
    {
        var session = SparkSession.Active();
        var jvm = session.Reference.Jvm;
        var application = SparkApplication.Of(session.SparkContext);
        var bytes = command.Save(WorkerLocation.IsLocal(session) ? null : LocalZone.ForOtherMachines(), out var captured);
        List<object> broadcasts = [.. captured.Select(b => b.Reference)];
        if (bytes.Length > LargeCommands.Threshold)
        {
            var file = application.Commands.Broadcast(bytes);
            bytes = FunctionCommand.Reference(file.Id);
            broadcasts.Add(file.Reference);
        }

        var function = jvm.CallConstructor(
            "org.apache.spark.api.python.SimplePythonFunction",
            bytes,
            WorkerLocation.Environment(session),
            new List<string>(),
            WorkerLocation.Find(session),
            WorkerVersion.Current,
            broadcasts,
            application.Accumulators.Reference
        );
        return jvm.CallConstructor(
            "org.apache.spark.sql.execution.python.UserDefinedPythonFunction",
            command.Name,
            function,
            DataTypeReference.Of(jvm, returnType),
            (int)evalType,
            deterministic
        );
    }
}
