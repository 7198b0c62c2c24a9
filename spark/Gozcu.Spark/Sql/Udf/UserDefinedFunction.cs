using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <summary>A C# function as Spark knows it. It is taken apart when it is first used, so what it captures has by then the value it is run with.</summary>
internal sealed partial class UserDefinedFunction
{
    private readonly Lazy<JvmObjectReference> _reference;
    private readonly DataType _returnType;

    /// <param name="evalType">How Spark calls it.</param>
    /// <param name="kind">What it looks like.</param>
    /// <param name="function">The delegate of that kind.</param>
    /// <param name="returnType">What it returns: a column's type, or a struct of columns.</param>
    /// <param name="name">What columns and errors call it.</param>
    /// <param name="options">What differs from the ordinary.</param>
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

    /// <summary>The function as it travels.</summary>
    public FunctionCommand Command { get; }

    /// <summary>The UserDefinedPythonFunction in the JVM.</summary>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public JvmObjectReference Reference => _reference.Value;

    /// <summary>The same, to be called by name from SQL.</summary>
    /// <exception cref="NotSupportedException">The function returns a user-defined type, which Spark takes from no function in SQL.</exception>
    public JvmObjectReference ReferenceForSql =>
        UserDefinedColumns.Has(_returnType)
            ? throw new NotSupportedException(
                $"Function '{Command.Name}' returns {_returnType.Json}, which functions called by SQL cannot. Return double[] and make vectors of it with Functions.ArrayToVector, or call it as a column function made by Functions.Udf."
            )
            : Reference;

    /// <summary>A function over the values of a row whose result has the type that stands for a .NET type.</summary>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static UserDefinedFunction OfRows(Delegate udf, Type result, UdfOptions? options = null) =>
        OfRows(udf, options?.ReturnType ?? DotnetTypes.ToDataType(result), options?.Name, options);

    /// <summary>A function over the values of a row.</summary>
    public static UserDefinedFunction OfRows(Delegate udf, DataType returnType, string? name = null, UdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(udf);
        return new(EvalType.Scalar, FunctionKind.Row, udf, returnType, name ?? FunctionName.Of(udf), options);
    }

    /// <summary>The function's result for each row as a column.</summary>
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

    /// <summary>The function over all columns of data frames, as the expression that their operators take.</summary>
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
