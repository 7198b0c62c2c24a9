namespace Gozcu.Models.Csv;

/// <summary>A part of a CSV file that begins and ends with whole records.</summary>
/// <param name="Begin">Where its first record begins, in bytes of the text.</param>
/// <param name="End">Where the record behind it begins; <see cref="long.MaxValue"/> for the rest of the file.</param>
/// <param name="Line">The line in which its first record begins, from 1.</param>
public readonly record struct CsvPiece(long Begin, long End, long Line)
{
    /// <summary>A file as a whole.</summary>
    public static CsvPiece Whole { get; } = new(0, long.MaxValue, 1);
}
