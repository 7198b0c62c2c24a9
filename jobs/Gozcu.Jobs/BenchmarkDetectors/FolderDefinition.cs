using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Definition of a folder's files, written from the header and the first rows of the first labelled one, with the features of the suite skab for every number.</summary>
internal static partial class FolderDefinition
{
    /// <summary>Name of the column with true change points.</summary>
    public const string ChangePointColumn = "changepoint";

    private const string Label = "label_of_row";
    private const int Sample = 100;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Returns the definition of the files in a folder.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="timeColumn">Header of the column with the time; null for the first.</param>
    /// <param name="labelColumn">Header of the column with the label.</param>
    /// <exception cref="UsageException">There is no file, or the first one lacks a column or has no numbers.</exception>
    public static DataSetDefinition Of(string folder, string? timeColumn, string labelColumn)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new UsageException($"--suite is {folder}, but no file in it ends in .csv.");
        }
        // Files without labels may lie among the others; they are left out later.
        var file = Array.Find(files, one => Cells(one, 1, out _) is [var names, ..] && names.Contains(labelColumn)) ?? files[0];
        var cells = Cells(file, 1 + Sample, out var delimiter);
        if (cells.Length < 2)
        {
            throw new UsageException($"{file} has no rows; the files of a suite have a header and rows.");
        }
        var header = cells[0];
        var time = timeColumn ?? header[0];
        Require(header, time, "--time-column", file);
        Require(header, labelColumn, "--label-column", file);
        var numbers = header
            .Select((name, i) => (Name: name, IsNumeric: IsNumeric(cells.Skip(1).Select(row => row.ElementAtOrDefault(i) ?? ""))))
            .Where(column => column.IsNumeric && column.Name != time && column.Name != labelColumn && column.Name != ChangePointColumn)
            .Select(column => column.Name)
            .ToList();
        if (numbers.Count == 0)
        {
            throw new UsageException($"{file} has no column of numbers beside {time} and {labelColumn}, so there is nothing to detect in.");
        }
        return DataSetDefinition.Parse(Text(delimiter, time, labelColumn, numbers, header.Contains(ChangePointColumn)), file);
    }

    /// <summary>Returns the cells of the first lines of a file.</summary>
    private static string[][] Cells(string file, int count, out char delimiter)
    {
        string[] lines = [.. File.ReadLines(file).Where(line => line.Length > 0).Take(count)];
        var found = Delimiters.MaxBy(one => lines.Length == 0 ? 0 : lines[0].Count(c => c == one));
        delimiter = found;
        return [.. lines.Select(line => line.Split(found).Select(Unquoted).ToArray())];
    }

    private static string Text(char delimiter, string time, string label, List<string> numbers, bool hasChangePoints)
    {
        var names = Names(numbers);
        var text = new StringBuilder(
            $"""
            name: folder-benchmark
            title: Labelled files of a folder
            origin: {"{"} url: https://example.org, licence: their owner's {"}"}
            format: {"{"} type: csv, delimiter: {Quoted(delimiter == '\t' ? "\\t" : delimiter.ToString())} {"}"}
            files: [{"{"} path: "*.csv" {"}"}]
            time: {"{"} column: time_of_row {"}"}
            label: {"{"} column: {Label}, positive: 1 {"}"}
            split: {"{"} method: time, train: 0.4, validation: 0.3, test: 0.3 {"}"}
            model: {"{"} detector: quantile-limits {"}"}
            key: [file_of_row]
            look-back: {"{"} warm-up: 60 {"}"}
            columns:
              - {"{"} name: file_of_row, source: $file, type: string, nullable: true {"}"}
              - {"{"} name: time_of_row, source: {Quoted(time)}, type: timestamp {"}"}
              - {"{"} name: {Label}, source: {Quoted(label)}, type: int, min: 0, max: 1, nullable: true {"}"}

            """
        );
        if (hasChangePoints)
        {
            text.Append("  - { name: changepoint, type: int, min: 0, max: 1, nullable: true }\n");
        }
        foreach (var (name, source) in names.Zip(numbers))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: {name}, source: {Quoted(source)}, type: double, nullable: true }}\n");
        }
        text.Append("features:\n");
        foreach (var name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: {name}_fast, exponential-mean: {name}, factor: 0.2 }}\n");
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: {name}_slow, exponential-mean: {name}, factor: 0.05 }}\n");
        }
        foreach (var name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: {name}_change, difference: [{name}_fast, {name}_slow] }}\n");
        }
        return text.ToString();
    }

    /// <summary>Returns names that a definition may have, different from each other.</summary>
    private static List<string> Names(List<string> headers) =>
        [
            .. headers.Select(
                (header, i) =>
                    string.Create(CultureInfo.InvariantCulture, $"c{i + 1}_{NotOfName().Replace(header.ToLowerInvariant(), "_")}")
            ),
        ];

    private static bool IsNumeric(IEnumerable<string> cells)
    {
        string[] filled = [.. cells.Where(cell => cell.Length > 0)];
        return filled.Length > 0 && filled.All(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }

    private static void Require(string[] header, string name, string option, string file)
    {
        if (!header.Contains(name))
        {
            throw new UsageException($"{option} is {name}, but {file} has no such column, only {string.Join(", ", header)}.");
        }
    }

    private static string Unquoted(string cell) => cell.Trim().Trim('"');

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex NotOfName();
}
