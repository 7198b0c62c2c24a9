using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function over whole columns.</summary>
internal sealed class ColumnFunction(string name, ArrowType returnType, Func<ArrowColumn[], ColumnBuilder, ArrowColumn> function)
    : ScalarFunction(name, returnType)
{
    private readonly ColumnBuilder _builder = ColumnBuilder.Create(returnType);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override ArrowColumn Invoke(ArrowColumn[] arguments, int rows)
    {
        ArrowColumn result;
        try
        {
            _builder.Clear();
            result = function(arguments, _builder);
        }
        catch (Exception e)
        {
            throw new FunctionException($"C# function '{Name}' failed on a batch of {rows} rows.", e);
        }

        ResultCheck.Column(Name, result, ReturnType, rows);
        return result;
    }
}
