namespace Gozcu.Jobs.Pages;

/// <summary>A table with a caption; a renderer numbers it.</summary>
public sealed record PageTable : PageBlock
{
    /// <summary>Makes a table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with a cell a column.</param>
    /// <exception cref="ArgumentException">A row has another number of cells.</exception>
    public PageTable(string caption, IReadOnlyList<PageColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.FirstOrDefault(r => r.Count != columns.Count) is { } odd)
        {
            throw new ArgumentException($"a row of '{caption}' has {odd.Count} cells, but there are {columns.Count} columns", nameof(rows));
        }
        (Caption, Columns, Rows) = (caption, columns, rows);
    }

    /// <summary>What it shows.</summary>
    public string Caption { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<PageColumn> Columns { get; }

    /// <summary>The rows' cells as people read them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }
}
