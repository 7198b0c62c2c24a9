using System.Text;
using System.Text.Unicode;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Csv;

/// <summary>Finds a data set's columns in the first record of a file.</summary>
/// <param name="dataSet">The data set.</param>
/// <param name="path">Path of the file, for messages.</param>
internal sealed class CsvHeader(DataSetDefinition dataSet, string path)
{
    private const int ShownLength = 400;

    /// <summary>Returns, for each column of the data set, the position of its cell in a record, or -1 if the file has none.</summary>
    /// <exception cref="InvalidDataException">A required column is missing, or a column appears twice.</exception>
    public int[] Positions(CsvTokenizer header)
    {
        RequireText(header.Record);
        if (header.HasTextBehindQuote)
        {
            throw new InvalidDataException(
                $"{path}: the header in line {header.Line} has text behind a closing quote: {Shown(header.Record)}. Double a quote that stands for itself."
            );
        }
        string[] names = [.. Enumerable.Range(0, header.Count).Select(i => Encoding.UTF8.GetString(header[i]).Trim())];
        var missing = SourceNames.Missing(dataSet, names);
        return missing.Length == 0
            ? [.. dataSet.Columns.Select(column => Position(column, names))]
            : throw new InvalidDataException(
                $"{path} has no column {string.Join(", ", missing)}, which data set {dataSet.Name} needs. Its header, in line {header.Line}, is: {Shown(header.Record)}. "
                    + $"Is '{dataSet.Format.Delimiter}' its delimiter?"
            );
    }

    private int Position(ColumnDefinition column, string[] names)
    {
        var position = SourceNames.Find(dataSet, column, names);
        return position >= 0 && Array.IndexOf(names, names[position], position + 1) is > 0 and var second
            ? throw new InvalidDataException(
                $"{path} has the column '{names[position]}' twice, as its columns {position + 1} and {second + 1}; rename one of them, as nothing says which is meant."
            )
            : position;
    }

    private void RequireText(ReadOnlySpan<byte> header)
    {
        if (header.Contains((byte)0))
        {
            throw new InvalidDataException(
                $"{path} has NUL bytes in its header: it is no text, or UTF-16; say encoding: utf-16 in the definition of {dataSet.Name}."
            );
        }
        if (!Utf8.IsValid(header))
        {
            throw new InvalidDataException(
                $"{path} has a header that is not {dataSet.Format.Encoding}: {Shown(header)}. Give its encoding in the definition of {dataSet.Name}, such as windows-1252."
            );
        }
    }

    private static string Shown(ReadOnlySpan<byte> header)
    {
        var text = Encoding.UTF8.GetString(header);
        return text.Length <= ShownLength ? text : text[..ShownLength] + "…";
    }
}
