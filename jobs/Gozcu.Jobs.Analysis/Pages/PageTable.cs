namespace Gozcu.Jobs.Pages;

/// <summary>Table with a caption, numbered by the renderer.</summary>
public sealed record PageTable : PageBlock
{
    /// <summary>Creates a table.</summary>
    /// <param name="caption">Caption.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="rows">Rows, each with one cell per column.</param>
    /// <exception cref="ArgumentException">A row has a different number of cells.</exception>
    public PageTable(string caption, IReadOnlyList<PageColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.FirstOrDefault(r => r.Count != columns.Count) is { } odd)
        {
            throw new ArgumentException($"a row of '{caption}' has {odd.Count} cells, but there are {columns.Count} columns", nameof(rows));
        }
        (Caption, Columns, Rows) = (caption, columns, rows);
    }

    /// <summary>Caption.</summary>
    public string Caption { get; }

    /// <summary>Columns.</summary>
    public IReadOnlyList<PageColumn> Columns { get; }

    /// <summary>Cells of the rows, for people.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }
}
