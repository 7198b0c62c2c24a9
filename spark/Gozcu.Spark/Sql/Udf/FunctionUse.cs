using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A C# function over the values of rows as a column applies it. When a data frame takes the column, it is seen whether the function can be given its arguments at all; Spark itself would find out in a task.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Parameters">The .NET types of its parameters.</param>
/// <param name="Arguments">A column for each.</param>
internal sealed record FunctionUse(string Name, Type[] Parameters, Column[] Arguments)
{
    /// <exception cref="AnalysisException">An argument has a type of which no value becomes the parameter's.</exception>
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
            // What cannot stand alone, such as a part of an aggregation, is seen by the task.
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
            // A type that does not travel, which Spark refuses with a message of its own.
        }
    }
}
