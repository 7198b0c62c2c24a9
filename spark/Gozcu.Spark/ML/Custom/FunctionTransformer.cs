using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Custom;

/// <summary>Creates stages from user-defined functions.</summary>
public static class FunctionTransformer
{
    /// <summary>
    /// Creates a transformer that applies <paramref name="function"/> to a column. It is a stage of the JVM, whose workers call the function, so it also runs from other languages.
    /// Only the name of the function is saved; register a function of that name with <see cref="UdfRegistration"/> before using a loaded stage.
    /// </summary>
    /// <param name="session">Session in which the function is registered.</param>
    /// <param name="name">Name of the function in SQL: letters, digits and underscores.</param>
    /// <param name="function">Function from an input value to an output value.</param>
    /// <param name="inputCol">Name of the input column.</param>
    /// <param name="outputCol">Name of the output column.</param>
    /// <exception cref="ArgumentException">The name is not valid for a function.</exception>
    public static SQLTransformer Create<TInput, TOutput>(
        SparkSession session,
        string name,
        Func<TInput, TOutput> function,
        string inputCol,
        string outputCol
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new ArgumentException($"the name of a function has letters, digits and underscores only, but is '{name}'", nameof(name));
        }
        session.Udf().Register(name, function);
        return new SQLTransformer().SetStatement($"SELECT *, {name}({Quoted(inputCol)}) AS {Quoted(outputCol)} FROM __THIS__");
    }

    private static string Quoted(string column) => $"`{column.Replace("`", "``", StringComparison.Ordinal)}`";
}
