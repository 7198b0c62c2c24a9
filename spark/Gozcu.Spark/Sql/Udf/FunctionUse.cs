using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A row function as a column applies it. When a data frame takes the column, the types of the arguments are checked; Spark itself would only notice a mismatch in a task.
/// </summary>
/// <param name="Name">Name of the function.</param>
/// <param name="Parameters">.NET types of its parameters.</param>
/// <param name="Arguments">One column per parameter.</param>
internal sealed record FunctionUse(string Name, Type[] Parameters, Column[] Arguments)
{
    /// <exception cref="AnalysisException">No value of an argument's type converts to the type of its parameter.</exception>
    public void Check(DataFrame frame)
    {
        if (Parameters.Length != Arguments.Length || Parameters.Length == 0)
        {
            return;
        }

        StructType types;
        try
        {
            types = frame.Call("select", frame.Reference.Jvm.ToSeq(Arguments)).Schema();
        }
        catch (AnalysisException)
        {
            // An argument that cannot be analyzed alone, such as a part of an aggregation, is checked by the task.
            return;
        }

        for (int i = 0; i < Parameters.Length && types.Fields.Count == Parameters.Length; i++)
        {
            Check(i, types.Fields[i]);
        }
    }

    private void Check(int index, StructField argument)
    {
        try
        {
            _ = ColumnReaders.Create(Parameters[index], ArrowTypes.ToArrow(argument.DataType));
        }
        catch (InvalidCastException e)
        {
            throw new AnalysisException($"C# function '{Name}', argument {index + 1} ('{argument.Name}'): {e.Message}");
        }
        catch (NotSupportedException)
        {
            // A type that Spark does not send; it rejects it with its own message.
        }
    }
}
