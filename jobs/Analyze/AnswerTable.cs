namespace Gozcu.Jobs.Analyze;

/// <summary>Rows of an answer as people read them: one number of decimals a column.</summary>
public sealed class AnswerTable
{
    private readonly Func<object, string>[] _formats;
    private readonly IReadOnlyList<object?[]> _rows;

    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">The rows' values.</param>
    internal AnswerTable(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        (Columns, _rows) = (columns, rows);
        _formats = [.. columns.Select((_, i) => CellText.FormatOf(rows.Select(r => r[i])))];
        IsNumber =
        [
            .. columns.Select(
                (_, i) =>
                    rows.All(r => r[i] is null or sbyte or short or int or long or float or double or decimal)
                    && rows.Any(r => r[i] is not null)
            ),
        ];
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>For each column whether it holds numbers.</summary>
    public IReadOnlyList<bool> IsNumber { get; }

    /// <summary>How many rows it shows.</summary>
    public int Count => _rows.Count;

    /// <summary>The first rows, cell by cell.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<IReadOnlyList<string>> Rows(int most = int.MaxValue) =>
        [.. _rows.Take(most).Select(row => row.Select((value, i) => value is null ? CellText.Missing : _formats[i](value)).ToArray())];

    /// <summary>The same with spaces before numbers, so that in a fixed width they end below each other.</summary>
    /// <param name="most">How many rows at most.</param>
    public IReadOnlyList<IReadOnlyList<string>> PaddedRows(int most = int.MaxValue)
    {
        var rows = Rows(most);
        var widths = Columns.Select((name, i) => rows.Select(r => r[i].Length).Append(name.Length).Max()).ToArray();
        return [.. rows.Select(row => row.Select((cell, i) => IsNumber[i] ? cell.PadLeft(widths[i]) : cell).ToArray())];
    }
}
