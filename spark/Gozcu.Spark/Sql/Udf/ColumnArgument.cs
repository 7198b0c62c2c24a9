using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql;

/// <summary>Casts columns to the classes that a function declares.</summary>
internal static class ColumnArgument
{
    /// <exception cref="InvalidCastException">The column has another class.</exception>
    public static T Of<T>(ArrowColumn[] arguments, int index)
        where T : ArrowColumn
    {
        if (index >= arguments.Length)
        {
            throw new ArgumentException($"The function takes more columns than the {arguments.Length} it is given.");
        }

        return arguments[index] as T
            ?? throw new InvalidCastException(
                $"Argument {index + 1} is declared as {typeof(T).Name}, but the column is {arguments[index].Type}, a {arguments[index].GetType().Name}."
            );
    }
}
