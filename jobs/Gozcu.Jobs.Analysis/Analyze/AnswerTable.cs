namespace Gozcu.Jobs.Analyze;

/// <summary>Rows of an answer for people, with the same number of decimals in all rows of a column.</summary>
public sealed class AnswerTable
{
    private readonly Func<object, string>[] _formats;
    private readonly IReadOnlyList<object?[]> _rows;

    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">Values of the rows.</param>
    internal AnswerTable(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        (Columns, _rows) = (columns, rows);
        _formats = [.. columns.Select((_, i) => ValueText.FormatOf(rows.Select(r => r[i])))];
        IsNumber =
        [
            .. columns.Select(
                (_, i) =>
                    rows.All(r => r[i] is null or sbyte or short or int or long or float or double or decimal)
                    && rows.Any(r => r[i] is not null)
            ),
        ];
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Flags by column: true if it holds numbers.</summary>
    public IReadOnlyList<bool> IsNumber { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Returns the first rows, cell by cell.</summary>
    /// <param name="most">Largest number of rows.</param>
    public IReadOnlyList<IReadOnlyList<string>> Rows(int most = int.MaxValue) =>
        [.. _rows.Take(most).Select(row => row.Select((value, i) => value is null ? ValueText.Missing : _formats[i](value)).ToArray())];

    /// <summary>Returns the first rows with numbers padded by spaces, so that they are right-aligned in a fixed-width font.</summary>
    /// <param name="most">Largest number of rows.</param>
    public IReadOnlyList<IReadOnlyList<string>> PaddedRows(int most = int.MaxValue)
    {
        var rows = Rows(most);
        var widths = Columns.Select((name, i) => rows.Select(r => r[i].Length).Append(name.Length).Max()).ToArray();
        return [.. rows.Select(row => row.Select((cell, i) => IsNumber[i] ? cell.PadLeft(widths[i]) : cell).ToArray())];
    }
}
