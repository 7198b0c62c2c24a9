using System.Text;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Array = System.Array;

namespace Gozcu.Jobs.Preprocess;

/// <summary>
/// The files of a data set as Spark reads them, before any rule: text cells by column name, the file, a number that orders the rows, and the whole line
/// where it has another number of cells than the header.
/// </summary>
internal static class RawTable
{
    public const string File = "_file";
    public const string Order = "_order";
    public const string Malformed = "_malformed";

    /// <exception cref="UsageException">A file cannot be read, or lacks a column that must be there.</exception>
    public static DataFrame Read(SparkSession spark, DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files)
    {
        var table = dataSet.Format.Kind == DataFormatKind.Parquet ? ReadParquet(spark, dataSet, files) : ReadCsv(spark, dataSet, files);
        return table.WithColumn(Order, MonotonicallyIncreasingId());
    }

    /// <summary>Files with the same header are read together.</summary>
    private static DataFrame ReadCsv(SparkSession spark, DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files) =>
        files
            .Select(f => (f.FullPath, Header: Header(dataSet, f.FullPath)))
            .GroupBy(f => string.Join('\n', f.Header))
            .Select(group => ReadCsv(spark, dataSet, group.First().Header, [.. group.Select(f => f.FullPath)]))
            .Aggregate((all, next) => all.Union(next));

    private static DataFrame ReadCsv(SparkSession spark, DataSetDefinition dataSet, string[] header, string[] paths)
    {
        var schema = new StructType(
            header.Select((_, i) => new StructField($"c{i}", new StringType())).Append(new StructField(Malformed, new StringType()))
        );
        var table = spark
            .Read()
            .Schema(schema)
            .Option("sep", dataSet.Format.Delimiter.ToString())
            .Option("header", dataSet.Format.Header)
            .Option("encoding", dataSet.Format.Encoding)
            .Option("mode", "PERMISSIVE")
            .Option("columnNameOfCorruptRecord", Malformed)
            .Csv(paths);
        return Select(table, dataSet, Col(Malformed), source => Array.IndexOf(header, source) is >= 0 and var i ? Col($"c{i}") : null);
    }

    private static DataFrame ReadParquet(SparkSession spark, DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files)
    {
        var table = spark.Read().Parquet([.. files.Select(f => f.FullPath)]);
        var names = table.Columns().ToList();
        CheckHeader(dataSet, names, files[0].FullPath);
        return Select(
            table,
            dataSet,
            Lit(null).Cast("string").Alias(Malformed),
            source => names.Contains(source) ? Col($"`{source}`").Cast("string") : null
        );
    }

    private static DataFrame Select(DataFrame table, DataSetDefinition dataSet, Column malformed, Func<string, Column?> cell)
    {
        var cells = dataSet.Columns.Select(c =>
            ((c.SourceKind == ColumnSource.Header ? cell(c.Source) : null) ?? Lit(null).Cast("string")).Alias(c.Name)
        );
        return table.Select([InputFileName().Alias(File), malformed, .. cells]);
    }

    /// <summary>The header of a file; empty for an empty file, which has no rows either.</summary>
    private static string[] Header(DataSetDefinition dataSet, string path)
    {
        if (!dataSet.Format.Header)
        {
            return [.. dataSet.Columns.Where(c => c.SourceKind == ColumnSource.Header).Select(c => c.Source)];
        }
        string? line;
        try
        {
            using var reader = new StreamReader(path, Encoding.GetEncoding(dataSet.Format.Encoding));
            line = reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}", e);
        }
        if (string.IsNullOrWhiteSpace(line))
        {
            return [];
        }
        string[] header = [.. line.Split(dataSet.Format.Delimiter).Select(name => name.Trim().Trim('"'))];
        CheckHeader(dataSet, header, path);
        return header;
    }

    private static void CheckHeader(DataSetDefinition dataSet, IReadOnlyCollection<string> header, string path)
    {
        var missing = dataSet
            .Columns.Where(c => c.SourceKind == ColumnSource.Header && !c.Nullable && !header.Contains(c.Source))
            .Select(c => c.Source)
            .ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"{path} has no column {string.Join(", ", missing)}, which data set {dataSet.Name} needs. Its header is: {string.Join(", ", header)}."
            );
        }
    }
}
