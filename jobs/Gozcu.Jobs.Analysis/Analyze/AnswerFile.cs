using CsvHelper;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Writes an answer as CSV, row by row as Spark computes it, and keeps the first rows for display.</summary>
internal static class AnswerFile
{
    /// <param name="answer">Answer.</param>
    /// <param name="columns">Names of its columns.</param>
    /// <param name="path">Path of the file, which appears complete or not at all.</param>
    /// <param name="keep">Number of rows to keep.</param>
    /// <param name="cancellationToken">Cancels between two rows.</param>
    public static (long Rows, IReadOnlyList<object?[]> First) Write(
        DataFrame answer,
        IReadOnlyList<string> columns,
        string path,
        int keep,
        CancellationToken cancellationToken
    )
    {
        var first = new List<object?[]>();
        var rows = 0L;
        var temporary = path + ".part";
        using (var csv = CsvWriter.Create(new StreamWriter(temporary)))
        {
            Record(csv, columns.Select(CsvCell.OfText));
            foreach (var row in answer.ToLocalIterator())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var values = row.Values;
                Record(csv, values.Select(v => v is null ? null : CsvCell.Of(v)));
                if (rows++ < keep)
                {
                    first.Add(values);
                }
            }
        }
        File.Move(temporary, path, overwrite: true);
        return (rows, first);
    }

    private static void Record(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            // Quotes keep the text in one cell, whatever delimiter the reader's spreadsheet uses.
            var quoted = cell is ['\'', ..] || cell.AsSpan().ContainsAny(';', '\t');
            csv.WriteField(cell, quoted ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        }
        csv.EndRecord();
    }
}
