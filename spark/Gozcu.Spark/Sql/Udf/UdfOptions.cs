using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Options of a row function.</summary>
/// <example>
/// <code>
/// var parse = Udf&lt;string, double&gt;(double.Parse, new UdfOptions { OnError = UdfErrorMode.ReturnNull });
/// </code>
/// </example>
public sealed record UdfOptions
{
    /// <summary>Name of the function in columns, plans and errors. By default that of the method; for a lambda, of the method that contains it.</summary>
    public string? Name { get; init; }

    /// <summary>SQL type of the result. By default the one that corresponds to the .NET type.</summary>
    public DataType? ReturnType { get; init; }

    /// <summary>
    /// True, the default, if the function returns the same result for the same arguments. Spark may call such a function more than once for a row, or not at all. Set it to false
    /// for functions that use random numbers or a clock.
    /// </summary>
    public bool Deterministic { get; init; } = true;

    /// <summary>
    /// Behaviour for a row if the function throws, if an argument is null but its parameter is not nullable, if .NET cannot represent an argument, or if the column cannot hold the
    /// result. With <see cref="UdfErrorMode.ReturnNull"/> the result is null, and each task writes one line to the executor's log with the number of such rows and some examples.
    /// </summary>
    public UdfErrorMode OnError { get; init; }

    /// <summary>Counter of failed rows, with examples, that the driver can read. Used only with <see cref="UdfErrorMode.ReturnNull"/>.</summary>
    public UdfErrors? Errors { get; init; }
}
