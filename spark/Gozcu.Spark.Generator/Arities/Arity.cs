using System.Globalization;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>A number of arguments, and the code fragments for functions of that many.</summary>
/// <param name="Count">Number of arguments.</param>
internal sealed record Arity(int Count)
{
    /// <summary>Largest number of arguments of row functions; that of Scala's functions.</summary>
    public const int LargestOfRows = 22;

    /// <summary>Largest number of columns of column functions; functions of more columns take an array.</summary>
    public const int LargestOfColumns = 10;

    /// <summary>Largest number of arguments for which .NET has a <c>Func</c>.</summary>
    public const int LargestOfDotnet = 16;

    /// <summary>Number of arguments in words: "no argument", "1 argument", "2 arguments" and so on.</summary>
    public string Arguments =>
        Count switch
        {
            0 => "no argument",
            1 => "1 argument",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Count} arguments"),
        };

    /// <summary>Type parameters of the arguments. A single one has no number, as in Microsoft.Spark.</summary>
    public IReadOnlyList<string> Types => Count == 1 ? ["T"] : [.. Numbers.Select(i => Name("T", i))];

    /// <summary>Lists the argument types and then more types, for use in angle brackets.</summary>
    public string TypesAnd(params IEnumerable<string> more) => string.Join(", ", Types.Concat(more));

    /// <summary>Lists the type parameters in angle brackets; empty if there are none.</summary>
    public string Generic(params IEnumerable<string> more) => TypesAnd(more) is { Length: > 0 } types ? $"<{types}>" : "";

    /// <summary>Type of a function from columns to a column.</summary>
    public string ColumnFunction => $"Func<{string.Join(", ", Enumerable.Repeat("Column", Count + 1))}>";

    /// <summary>Joins a fragment for each argument, created from its number, from 1.</summary>
    public string Each(Func<int, string> part, string separator = ", ") => string.Join(separator, Numbers.Select(part));

    private IEnumerable<int> Numbers => Enumerable.Range(1, Count);

    /// <summary>Returns all arities from a first to a last, both inclusive.</summary>
    public static IEnumerable<Arity> Range(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(count => new Arity(count));

    public static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
