using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Creates row functions from delegates of any types.</summary>
internal static partial class RowFunctions
{
    /// <param name="name">Name of the function in errors.</param>
    /// <param name="returnType">Type of its column.</param>
    /// <param name="function">A <c>Func</c> of up to 22 arguments.</param>
    /// <param name="errors">Collects the rows that fail; null if a failure ends the task.</param>
    public static RowFunction Create(string name, ArrowType returnType, Delegate function, RowErrors? errors)
    {
        var types = function.GetType().GenericTypeArguments;
        var made = (RowFunction)Activator.CreateInstance(Definitions[types.Length - 1].MakeGenericType(types), name, returnType, function)!;
        made.Errors = errors;
        return made;
    }
}
