using Microsoft.Spark.Arrow;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function as it travels: what kind it is, what errors call it, the type it returns, and the delegate with all it captures.</summary>
internal sealed record FunctionCommand(FunctionKind Kind, string Name, ArrowType ReturnType, Delegate Function)
{
    /// <summary>The delegate as what its kind says it is.</summary>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate =>
        Function as TDelegate ?? throw new ProtocolException($"Function '{Name}' is a {Function.GetType()}, which is not of kind {Kind}.");

    /// <summary>The function as one that gives a column for columns.</summary>
    public ScalarFunction ToScalar() =>
        Kind switch
        {
            FunctionKind.Row => RowFunctions.Create(Name, ReturnType, Function),
            FunctionKind.Column => new ColumnFunction(Name, ReturnType, As<Func<ArrowColumn[], ColumnBuilder, ArrowColumn>>()),
            _ => throw new ProtocolException($"Function '{Name}' of kind {Kind} cannot be called for a column."),
        };

    /// <summary>Checks the kind.</summary>
    public FunctionCommand OfKind(FunctionKind kind) =>
        Kind == kind ? this : throw new ProtocolException($"Function '{Name}' is of kind {Kind}, but called as {kind}.");

    public static FunctionCommand Load(byte[] bytes) => throw new NotSupportedException();
}
