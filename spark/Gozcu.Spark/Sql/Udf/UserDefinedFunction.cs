using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <summary>A C# function as Spark knows it. It is taken apart when it is first used, so what it captures has by then the value it is run with.</summary>
internal sealed class UserDefinedFunction
{
    private readonly Lazy<JvmObjectReference> _reference;

    /// <param name="evalType">How Spark calls it.</param>
    /// <param name="kind">What it looks like.</param>
    /// <param name="function">The delegate of that kind.</param>
    /// <param name="returnType">What it returns: a column's type, or a struct of columns.</param>
    /// <param name="name">What columns and errors call it.</param>
    public UserDefinedFunction(EvalType evalType, FunctionKind kind, Delegate function, DataType returnType, string name)
    {
        _reference = new Lazy<JvmObjectReference>(() =>
            Create(evalType, new FunctionCommand(kind, name, ArrowTypes.ToArrow(returnType), function), returnType)
        );
    }

    /// <summary>The UserDefinedPythonFunction in the JVM.</summary>
    /// <exception cref="ClosureException">The function captures something that cannot travel to the executors.</exception>
    public JvmObjectReference Reference => _reference.Value;

    /// <summary>The function's result for each row as a column.</summary>
    public Column Apply(params Column[] columns) => new(Reference.InvokeObject("apply", Reference.Jvm.ToSeq(columns)));

    /// <summary>The function over all columns of a data frame, as the expression that its operators take.</summary>
    public JvmObjectReference OverAll(DataFrame dataFrame) =>
        Apply([.. dataFrame.Columns().Select(name => dataFrame.Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`"))])
            .Reference.InvokeObject("expr");

    private static JvmObjectReference Create(EvalType evalType, FunctionCommand command, DataType returnType)
    {
        var session = SparkSession.Active();
        var jvm = session.Reference.Jvm;
        var function = jvm.CallConstructor(
            "org.apache.spark.api.python.SimplePythonFunction",
            command.Save(),
            WorkerLocation.Environment(session),
            new List<string>(),
            WorkerLocation.Find(session),
            WorkerVersion.Current,
            new List<object>(),
            null
        );
        const bool Deterministic = true;
        return jvm.CallConstructor(
            "org.apache.spark.sql.execution.python.UserDefinedPythonFunction",
            command.Name,
            function,
            DataTypeReference.Of(jvm, returnType),
            (int)evalType,
            Deterministic
        );
    }
}
