using System.Globalization;

namespace Gozcu.Spark.Generator.Arities;

/// <summary>The lists that code for functions of so many arguments is made of.</summary>
/// <param name="Count">The number of arguments.</param>
internal sealed record Arity(int Count)
{
    /// <summary>As many arguments as Scala's functions have.</summary>
    public const int LargestOfRows = 22;

    /// <summary>Functions over columns take more of them as an array.</summary>
    public const int LargestOfColumns = 10;

    /// <summary>The largest that .NET has a <c>Func</c> for.</summary>
    public const int LargestOfDotnet = 16;

    /// <summary>"no argument", "1 argument", "2 arguments"…</summary>
    public string Arguments =>
        Count switch
        {
            0 => "no argument",
            1 => "1 argument",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Count} arguments"),
        };

    /// <summary>The type parameters of the arguments. A single one has no number, as in Microsoft.Spark.</summary>
    public IReadOnlyList<string> Types => Count == 1 ? ["T"] : [.. Numbers.Select(i => Name("T", i))];

    /// <summary>The argument types, then more, as they stand between angle brackets.</summary>
    public string TypesAnd(params IEnumerable<string> more) => string.Join(", ", Types.Concat(more));

    /// <summary>The type parameters in angle brackets, or nothing when there are none.</summary>
    public string Generic(params IEnumerable<string> more) => TypesAnd(more) is { Length: > 0 } types ? $"<{types}>" : "";

    /// <summary>The type of a function over columns that gives a column.</summary>
    public string ColumnFunction => $"Func<{string.Join(", ", Enumerable.Repeat("Column", Count + 1))}>";

    /// <summary>Something for each argument, with its number from 1.</summary>
    public string Each(Func<int, string> part, string separator = ", ") => string.Join(separator, Numbers.Select(part));

    private IEnumerable<int> Numbers => Enumerable.Range(1, Count);

    /// <summary>All arities from one to another.</summary>
    public static IEnumerable<Arity> Range(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(count => new Arity(count));

    public static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
