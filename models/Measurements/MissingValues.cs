using System.Text;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>The texts of a file's cells that mean a missing value.</summary>
/// <param name="format">How the files are written.</param>
public sealed class MissingValues(DataFormat format)
{
    private readonly byte[][] _texts = [.. format.MissingValues.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] _trimmed = [.. format.MissingValues.Select(text => Encoding.UTF8.GetBytes(text.Trim()))];

    /// <summary>Whether a cell is missing. White space around it does not count except in strings.</summary>
    /// <param name="type">The type of the cell's column.</param>
    /// <param name="cell">UTF-8.</param>
    public bool Contains(ColumnType type, ReadOnlySpan<byte> cell) =>
        type == ColumnType.String ? IsOneOf(_texts, cell) : IsOneOf(_trimmed, CellText.Trim(cell));

    private static bool IsOneOf(byte[][] texts, ReadOnlySpan<byte> cell)
    {
        foreach (var text in texts)
        {
            if (cell.SequenceEqual(text))
            {
                return true;
            }
        }
        return false;
    }
}
