using System.Globalization;

namespace Gozcu.Charts.Tables;

/// <summary>
/// Values of a column that get a colour, a box or a bar each. All other values form one series, and so do missing ones. Series are numbered: the values in the
/// order of <see cref="Values"/>, then the others, then the missing.
/// </summary>
internal sealed class Series
{
    /// <summary>Label of values without a series of their own.</summary>
    public const string OtherLabel = "other";

    /// <summary>Label of missing values.</summary>
    public const string MissingLabel = "missing";

    private Series(TableColumn? column, IReadOnlyList<string> values, bool hasOther, bool hasMissing)
    {
        Column = column;
        Values = values;
        HasOther = hasOther;
        HasMissing = hasMissing;
    }

    /// <summary>Single series of all rows.</summary>
    public static Series Single { get; } = new(null, [], hasOther: false, hasMissing: false);

    /// <summary>Column; null if all rows are one series.</summary>
    public TableColumn? Column { get; }

    /// <summary>Values with a series of their own, as text.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>True if some rows have other values.</summary>
    public bool HasOther { get; }

    /// <summary>True if some rows have no value.</summary>
    public bool HasMissing { get; }

    /// <summary>Number of the series of other values.</summary>
    public int Other => Values.Count;

    /// <summary>Number of the series of missing values.</summary>
    public int Missing => Values.Count + 1;

    /// <summary>Numbers of the series that have rows, in order.</summary>
    public IEnumerable<int> Numbers =>
        Column is null
            ? [0]
            :
            [
                .. Enumerable.Range(0, Values.Count),
                .. HasOther ? [Other] : Array.Empty<int>(),
                .. HasMissing ? [Missing] : Array.Empty<int>(),
            ];

    /// <summary>Returns the label of a series. A value equal to the label of the others or the missing is put in quotes.</summary>
    public string Label(int number) =>
        number < Values.Count ? (Values[number] is OtherLabel or MissingLabel or "" ? $"'{Values[number]}'" : Values[number])
        : number == Other ? OtherLabel
        : MissingLabel;

    /// <summary>Returns the series of the most frequent values of a column, in the order of the definition, of numbers, or of frequency.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="top">Number of values with a series of their own.</param>
    /// <param name="weight">Column of numbers by whose sum the values are ranked; null to rank them by the number of rows.</param>
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
