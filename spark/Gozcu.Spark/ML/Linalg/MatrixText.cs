using System.Globalization;
using System.Text;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>Formats matrices as Spark does.</summary>
internal static class MatrixText
{
    /// <summary>Default limits of lines and of characters per line: those of the terminal that Spark assumes, minus three lines.</summary>
    internal const int MaxLines = 77;

    internal const int MaxLineWidth = 80;

    /// <summary>Number of spaces between the cells of a row.</summary>
    private const int Gap = 2;

    /// <summary>Formats the cells in columns. If rows or columns do not fit, their total number is shown.</summary>
    internal static string Of(DenseMatrix matrix, int maxLines, int maxWidth)
    {
        var rows = matrix.NumRows > maxLines ? maxLines - 1 : matrix.NumRows;
        var widths = Widths(matrix, rows, maxWidth);
        if (widths.Count == 0 && matrix.NumCols > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{matrix.NumRows} x {matrix.NumCols} matrix");
        }
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            text.Append(row > 0 ? "\n" : "");
            for (var column = 0; column < widths.Count; column++)
            {
                text.Append(VectorText.Number(matrix[row, column]).PadRight(widths[column]));
            }
            if (widths.Count < matrix.NumCols)
            {
                text.Append("...").Append(row == 0 ? string.Create(CultureInfo.InvariantCulture, $" ({matrix.NumCols} total)") : "");
            }
        }
        if (rows < matrix.NumRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n... ({matrix.NumRows} total)");
        }
        return text.ToString();
    }

    /// <summary>Formats the shape and the stored elements with their positions.</summary>
    internal static string Of(SparseMatrix matrix, int maxLines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{matrix.NumRows} x {matrix.NumCols} CSCMatrix");
        var elements = matrix.IsTransposed ? matrix.Actives().OrderBy(element => (element.Column, element.Row)) : matrix.Actives();
        foreach (var (row, column, value) in elements.Take(maxLines - 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n({row},{column}) {VectorText.Number(value)}");
        }
        return text.ToString();
    }

    private static List<int> Widths(DenseMatrix matrix, int rows, int maxWidth)
    {
        var widths = new List<int>();
        while (widths.Count < matrix.NumCols && widths.Sum() < maxWidth)
        {
            var column = widths.Count;
            widths.Add(rows == 0 ? 0 : Enumerable.Range(0, rows).Max(row => VectorText.Number(matrix[row, column]).Length) + Gap);
        }
        // Space for "... (K total)".
        var total = matrix.NumCols.ToString(CultureInfo.InvariantCulture).Length + 12;
        while (widths.Count > 0 && widths.Count < matrix.NumCols && widths.Sum() + total >= maxWidth)
        {
            widths.RemoveAt(widths.Count - 1);
        }
        return widths;
    }
}
