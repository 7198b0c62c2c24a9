using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Validates rows of text cells from <see cref="ParquetHistory"/> by the data set's rules.</summary>
/// <param name="definition">Text of the data set's definition.</param>
/// <param name="files">Files of the data set, in order.</param>
internal sealed class ParquetRows(string definition, LocatedFile[] files)
{
    /// <summary>Types and validates each batch.</summary>
    public IEnumerable<RecordBatch> Validate(IEnumerable<RecordBatch> batches)
    {
        var dataSet = DataSetDefinition.Parse(definition, "the data set's definition");
        var output = new ValidatedRows(dataSet);
        var measurements = new MeasurementBatch(dataSet);
        var row = new MeasurementRow(measurements, MeasurementPurpose.Training);
        var byPath = Enumerable
            .Range(0, files.Length)
            .ToDictionary(i => files[i].FullPath, i => new ParquetFile(dataSet, files[i], i), StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            output.Clear();
            var uris = batch.Column<StringColumn>(ValidatedRows.File);
            var positions = batch.Column<LongColumn>(ValidatedRows.Order);
            StringColumn[] cells = [.. dataSet.Columns.Select(column => batch.Column<StringColumn>(column.Name))];
            var file = byPath.Values.First();
            for (var i = 0; i < batch.Length; i++)
            {
                if (!uris.GetBytes(i).SequenceEqual(file.Uri))
                {
                    var uri = uris[i]!;
                    file = byPath[PathOf(uri)];
                    file.Uri = Encoding.UTF8.GetBytes(uri);
                }
                measurements.Clear();
                var order = ValidatedRows.OrderOf(file.Index, positions.Values[i]);
                if (file.TryRead(row, cells, i, out var rejection))
                {
                    output.Append(order, file.Path, measurements, bytes: 0);
                }
                else
                {
                    output.Append(order, file.Path, rejection, string.Join(dataSet.Format.Delimiter, cells.Select(cell => cell[i])));
                }
            }
            yield return output.Build();
        }
    }

    /// <summary>Returns the path in a URI of Spark, which escapes special characters.</summary>
    private static string PathOf(string uri) => Uri.UnescapeDataString("/" + uri["file:".Length..].TrimStart('/'));
}
