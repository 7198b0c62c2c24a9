using CsvHelper;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Writes an answer as CSV, row by row as Spark computes it, and keeps the first rows for people.</summary>
internal static class AnswerFile
{
    /// <param name="answer">The answer.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="path">The file; it appears whole or not at all.</param>
    /// <param name="keep">How many rows are kept.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
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
            // What stands in quotes is one cell whatever separates cells where the reader lives.
            var quoted = cell is ['\'', ..] || cell.AsSpan().ContainsAny(';', '\t');
            csv.WriteField(cell, quoted ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        }
        csv.EndRecord();
    }
}
