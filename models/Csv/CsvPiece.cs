namespace Gozcu.Models.Csv;

/// <summary>A part of a CSV file that begins and ends with whole records.</summary>
/// <param name="Begin">Offset of its first record in the text, in bytes.</param>
/// <param name="End">Offset of the first record after it, in bytes; <see cref="long.MaxValue"/> for the rest of the file.</param>
/// <param name="Line">Line in which its first record begins, from 1.</param>
public readonly record struct CsvPiece(long Begin, long End, long Line)
{
    /// <summary>The piece that is the whole file.</summary>
    public static CsvPiece Whole { get; } = new(0, long.MaxValue, 1);
}
