using System.Text;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Texts of a file's cells that mean a missing value.</summary>
/// <param name="format">Format of the files.</param>
public sealed class MissingValues(DataFormat format)
{
    private readonly byte[][] _texts = [.. format.MissingValues.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] _trimmed = [.. format.MissingValues.Select(text => Encoding.UTF8.GetBytes(text.Trim()))];

    /// <summary>Returns true if a cell is missing. White space around it is ignored except in strings.</summary>
    /// <param name="type">Type of the cell's column.</param>
    /// <param name="cell">Cell in UTF-8.</param>
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
