using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Custom;

/// <summary>Makes stages of C# functions.</summary>
public static class FunctionTransformer
{
    /// <summary>
    /// A transformer that gives each row what <paramref name="function"/> makes of one of its values. It is a stage of the JVM, whose workers call the
    /// function: so it runs wherever others do, also from other languages. What is saved is the function's name; before a saved one is used, a function
    /// of that name must be registered again with <see cref="UdfRegistration"/>.
    /// </summary>
    /// <param name="session">The session that gets to know the function.</param>
    /// <param name="name">The name of the function in SQL: letters, digits and underscores.</param>
    /// <param name="function">The function.</param>
    /// <param name="inputCol">The column of its argument.</param>
    /// <param name="outputCol">The column for its results.</param>
    /// <exception cref="ArgumentException">The name is not one of a function.</exception>
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
