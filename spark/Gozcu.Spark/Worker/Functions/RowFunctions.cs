using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>Makes a function over rows of a delegate of any types.</summary>
internal static class RowFunctions
{
    private static readonly Type[] Definitions =
    [
        typeof(RowFunctionWithoutArguments<>),
        typeof(RowFunction<,>),
        typeof(RowFunction<,,>),
        typeof(RowFunction<,,,>),
        typeof(RowFunction<,,,,>),
        typeof(RowFunction<,,,,,>),
        typeof(RowFunction<,,,,,,>),
        typeof(RowFunction<,,,,,,,>),
        typeof(RowFunction<,,,,,,,,>),
        typeof(RowFunction<,,,,,,,,,>),
        typeof(RowFunction<,,,,,,,,,,>),
    ];

    /// <param name="name">What errors call it.</param>
    /// <param name="returnType">The type of its column.</param>
    /// <param name="function">A <c>Func</c> of up to ten arguments.</param>
    public static ScalarFunction Create(string name, ArrowType returnType, Delegate function)
    {
        var types = function.GetType().GenericTypeArguments;
        return (ScalarFunction)Activator.CreateInstance(Definitions[types.Length - 1].MakeGenericType(types), name, returnType, function)!;
    }
}
