using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>Makes a function over rows of a delegate of any types.</summary>
internal static partial class RowFunctions
{
    /// <param name="name">What errors call it.</param>
    /// <param name="returnType">The type of its column.</param>
    /// <param name="function">A <c>Func</c> of up to 22 arguments.</param>
    /// <param name="errors">Takes the rows that fail; null when one that fails ends the task.</param>
    public static RowFunction Create(string name, ArrowType returnType, Delegate function, RowErrors? errors)
    {
        var types = function.GetType().GenericTypeArguments;
        var made = (RowFunction)Activator.CreateInstance(Definitions[types.Length - 1].MakeGenericType(types), name, returnType, function)!;
        made.Errors = errors;
        return made;
    }
}
