using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>What differs from the ordinary in a C# function over the values of a row.</summary>
/// <example>
/// <code>
/// var parse = Udf&lt;string, double&gt;(double.Parse, new UdfOptions { OnError = UdfErrorMode.ReturnNull });
/// </code>
/// </example>
public sealed record UdfOptions
{
    /// <summary>What columns, plans and errors call the function. By default the method's name, or for a lambda that of the method that holds it.</summary>
    public string? Name { get; init; }

    /// <summary>The column's type. By default the one that stands for the .NET type of the result.</summary>
    public DataType? ReturnType { get; init; }

    /// <summary>
    /// Whether the function gives the same result whenever it is given the same arguments, which is the default. Spark may call such a function more than once for a row, or not at all. Say false for
    /// one that draws random numbers or reads a clock.
    /// </summary>
    public bool Deterministic { get; init; } = true;

    /// <summary>
    /// What becomes of a row for which the function throws, an argument that is null where the parameter has no null, or that .NET cannot hold, or a result that the column cannot hold. With
    /// <see cref="UdfErrorMode.ReturnNull"/> the row's result is null, and each task writes one line to the executor's log with the number of such rows and some examples.
    /// </summary>
    public UdfErrorMode OnError { get; init; }

    /// <summary>Counts the rows that failed where the driver sees them, with some of them as examples; with <see cref="UdfErrorMode.ReturnNull"/> only.</summary>
    public UdfErrors? Errors { get; init; }
}
