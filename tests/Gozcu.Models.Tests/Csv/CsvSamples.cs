using System.Text;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Models.Tests.Csv;

/// <summary>Files of a data set of three texts, and what is read of them.</summary>
internal static class CsvSamples
{
    public const string Malformed = "malformed";

    /// <summary>The data set: columns a, b and c, of which c may be missing.</summary>
    public static DataSetDefinition DataSet(string format = "") =>
        DataSetDefinition.Parse(
            $$"""
            name: texts
            title: Texts
            origin: { url: "https://example.org/texts", licence: CC0 }
            format: { type: csv{{format}} }
            files: [{ path: texts.csv }]
            columns:
              - { name: a, type: string }
              - { name: b, source: "B, of x", type: string }
              - { name: c, type: string, nullable: true }
              - { name: n, type: double, nullable: true }
              - { name: y, type: int, nullable: true }
            label: { column: y }
            features: [n]
            split: { method: stratified, train: 0.6, validation: 0.2, test: 0.2 }
            model: { detector: z-score }
            """,
            "texts.yaml"
        );

    /// <summary>The file's rows: cells of a, b and c joined by bars, - for none; malformed rows as such.</summary>
    public static List<string> Rows(DataSetDefinition dataSet, string path, CsvPiece? piece = null)
    {
        using var file = new CsvFile(dataSet, new LocatedFile(path, Path.GetFileName(path)), piece ?? CsvPiece.Whole);
        var rows = new List<string>();
        while (file.Read())
        {
            rows.Add(
                file.IsWellFormed
                    ? string.Join(
                        '|',
                        Enumerable.Range(0, 3).Select(i => file.TryGetCell(i, out var cell) ? Encoding.UTF8.GetString(cell) : "-")
                    )
                    : $"{Malformed} {file.Line}: {Encoding.UTF8.GetString(file.Text)}"
            );
        }
        return rows;
    }
}
