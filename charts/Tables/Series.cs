using System.Globalization;

namespace Gozcu.Charts.Tables;

/// <summary>
/// The values of a column that get a colour, a box or a bar each; all others together are one, and so are missing ones. Tables number them: the values in
/// the order of <see cref="Values"/>, then the others, then the missing.
/// </summary>
internal sealed class Series
{
    /// <summary>What values without a place of their own are called.</summary>
    public const string OtherLabel = "other";

    /// <summary>What missing values are called.</summary>
    public const string MissingLabel = "missing";

    private Series(TableColumn? column, IReadOnlyList<string> values, bool hasOther, bool hasMissing)
    {
        Column = column;
        Values = values;
        HasOther = hasOther;
        HasMissing = hasMissing;
    }

    /// <summary>One series of all rows.</summary>
    public static Series Single { get; } = new(null, [], hasOther: false, hasMissing: false);

    /// <summary>The column; null when all rows are one series.</summary>
    public TableColumn? Column { get; }

    /// <summary>The values with a place of their own, as text.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Whether some rows have other values.</summary>
    public bool HasOther { get; }

    /// <summary>Whether some rows have none.</summary>
    public bool HasMissing { get; }

    /// <summary>The number of the rows with other values.</summary>
    public int Other => Values.Count;

    /// <summary>The number of the rows without a value.</summary>
    public int Missing => Values.Count + 1;

    /// <summary>The numbers of the series that have rows, in order.</summary>
    public IEnumerable<int> Numbers =>
        Column is null
            ? [0]
            :
            [
                .. Enumerable.Range(0, Values.Count),
                .. HasOther ? [Other] : Array.Empty<int>(),
                .. HasMissing ? [Missing] : Array.Empty<int>(),
            ];

    /// <summary>What a series is called. A value that is itself called as the others or the missing ones gets quotes.</summary>
    public string Label(int number) =>
        number < Values.Count ? (Values[number] is OtherLabel or MissingLabel or "" ? $"'{Values[number]}'" : Values[number])
        : number == Other ? OtherLabel
        : MissingLabel;

    /// <summary>The most frequent values of a column, in the order of the definition, of numbers, or of frequency.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="top">How many get a place of their own.</param>
    /// <param name="weight">A column of numbers whose sum, instead of the number of rows, says which values come first.</param>
    public static Series Of(ITable table, TableColumn column, int top, TableColumn? weight = null)
    {
        var counts = table.Categories(column, top + 1, weight);
        return new Series(column, Ordered(column, counts.Values.Take(top)), counts.Values.Count > top, counts.Missing > 0);
    }

    private static List<string> Ordered(TableColumn column, IEnumerable<string> values)
    {
        if (column.Order.Count > 0)
        {
            var place = column.Order.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
            return [.. values.OrderBy(value => place.GetValueOrDefault(value, int.MaxValue))];
        }
        return column.Kind switch
        {
            ColumnKind.Integer or ColumnKind.Number => [.. values.OrderBy(value => double.Parse(value, CultureInfo.InvariantCulture))],
            ColumnKind.Boolean or ColumnKind.Time => [.. values.Order(StringComparer.Ordinal)],
            _ => [.. values],
        };
    }
}
