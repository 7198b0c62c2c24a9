using Gozcu.Hosting.CommandLine;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Preprocess;

/// <summary>History from the CSV files of a data set. Large files are read by several tasks; small ones share a task.</summary>
internal sealed class CsvHistory : IHistory
{
    private const long SmallestTask = 4L << 20;
    private const long LargestTask = 128L << 20;

    private readonly SparkSession _spark;
    private readonly DataSetDefinition _dataSet;
    private readonly CsvRows _rows;
    private readonly int _tasks;

    /// <exception cref="UsageException">A file cannot be read, or lacks a required column.</exception>
    public CsvHistory(SparkSession spark, DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files)
    {
        _spark = spark;
        _dataSet = dataSet;
        var bytes = files.Sum(file => new FileInfo(file.FullPath).Length);
        var each = Math.Clamp(bytes / spark.SparkContext.DefaultParallelism, SmallestTask, LargestTask);
        var tasks = Tasks(files.SelectMany((file, index) => Divide(dataSet, file, index, each)), each);
        _tasks = tasks.Length;
        _rows = new CsvRows(dataSet.Text, tasks);
    }

    /// <inheritdoc/>
    public DataFrame Validate() => Numbers().MapInArrow(_rows.Validate, ValidatedRows.Schema(_dataSet));

    /// <inheritdoc/>
    public long Count() => Numbers().MapInArrow(_rows.Count, CsvRows.CountSchema).Agg(Sum(Col("rows"))).Collect().Single().GetAs<long>(0);

    private DataFrame Numbers() => _spark.Range(0, _tasks, 1, _tasks);

    private static IEnumerable<(CsvPart Part, long Bytes)> Divide(DataSetDefinition dataSet, LocatedFile file, int index, long bytes)
    {
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            return
            [
                .. CsvFile
                    .Divide(dataSet, file, bytes)
                    .Select(piece => (new CsvPart(file, index, piece), Math.Min(piece.End, length) - piece.Begin)),
            ];
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>Joins consecutive parts until they are large enough for a task.</summary>
    private static CsvPart[][] Tasks(IEnumerable<(CsvPart Part, long Bytes)> parts, long bytes)
    {
        var tasks = new List<CsvPart[]>();
        var task = new List<CsvPart>();
        long length = 0;
        foreach (var (part, more) in parts)
        {
            if (task.Count > 0 && length + more > bytes)
            {
                tasks.Add([.. task]);
                task.Clear();
                length = 0;
            }
            task.Add(part);
            length += more;
        }
        return [.. tasks, [.. task]];
    }
}
