using System.Text;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Reads CSV files in Spark's tasks, with the reader that the producer uses too. The files must exist under the same paths on all nodes.</summary>
/// <param name="definition">Text of the data set's definition.</param>
/// <param name="tasks">Parts that each task reads, in order.</param>
internal sealed class CsvRows(string definition, CsvPart[][] tasks)
{
    /// <summary>Schema of <see cref="Count"/>.</summary>
    public static readonly StructType CountSchema = new([new StructField("rows", new LongType())]);

    /// <summary>Reads, types and validates rows.</summary>
    /// <param name="numbers">Batches with the numbers of tasks.</param>
    public IEnumerable<RecordBatch> Validate(IEnumerable<RecordBatch> numbers)
    {
        var dataSet = Parse();
        var output = new ValidatedRows(dataSet);
        var measurements = new MeasurementBatch(dataSet);
        var reader = new CsvMeasurementReader(measurements, MeasurementPurpose.Training);
        foreach (var part in Parts(numbers))
        {
            using var file = Open(dataSet, part);
            var path = Encoding.UTF8.GetBytes(part.File.FullPath);
            var name = Encoding.UTF8.GetBytes(part.File.FileColumnValue);
            string? failure;
            while (TryRead(file, out failure))
            {
                measurements.Clear();
                var order = ValidatedRows.OrderOf(part.Index, file.Offset);
                if (reader.TryAdd(file, name, out var rejection))
                {
                    output.Append(order, path, measurements, file.Text.Length);
                }
                else
                {
                    output.Append(order, path, rejection, Encoding.UTF8.GetString(file.Text));
                }
                if (output.IsFull)
                {
                    yield return output.Build();
                    output.Clear();
                }
            }
            if (failure is not null)
            {
                output.AppendUnreadable(ValidatedRows.OrderOf(part.Index, file.Offset), path, failure);
            }
        }
        yield return output.Build();
    }

    /// <summary>Counts the rows of the files, whatever they contain.</summary>
    /// <param name="numbers">Batches with the numbers of tasks.</param>
    public IEnumerable<RecordBatch> Count(IEnumerable<RecordBatch> numbers)
    {
        var dataSet = Parse();
        var output = new RecordBatchBuilder(CountSchema);
        long rows = 0;
        foreach (var part in Parts(numbers))
        {
            using var file = Open(dataSet, part);
            while (file.Read())
            {
                rows++;
            }
        }
        output.Column<LongColumnBuilder>(0).Append(rows);
        yield return output.Build();
    }

    private DataSetDefinition Parse() => DataSetDefinition.Parse(definition, "the data set's definition");

    private IEnumerable<CsvPart> Parts(IEnumerable<RecordBatch> numbers)
    {
        foreach (var batch in numbers)
        {
            var tasksOfBatch = batch.Column<LongColumn>("id");
            for (var i = 0; i < batch.Length; i++)
            {
                foreach (var part in tasks[tasksOfBatch.Values[i]])
                {
                    yield return part;
                }
            }
        }
    }

    private static CsvFile Open(DataSetDefinition dataSet, CsvPart part)
    {
        try
        {
            return new CsvFile(dataSet, part.File, part.Piece);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException(
                $"{part.File.FullPath} is not on {Environment.MachineName}, where this task runs: on a cluster, a data set's files must be under the same path on every node, as in a folder that all share.",
                e
            );
        }
    }

    /// <summary>
    /// Reads the next row. Returns false at the end, or if the rest of the file is unreadable. The failure is sent to the driver as data: it is not the task's,
    /// and a retry does not help.
    /// </summary>
    private static bool TryRead(CsvFile file, out string? failure)
    {
        try
        {
            failure = null;
            return file.Read();
        }
        catch (InvalidDataException e)
        {
            failure = e.Message;
            return false;
        }
    }
}
