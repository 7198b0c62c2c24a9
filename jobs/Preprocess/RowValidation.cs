using System.Text;
using Gozcu.Jobs.Measurements;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Preprocess;

/// <summary>
/// Turns rows of text cells into typed rows by the data set's rules: the same that the stream applies. One row out for each row in; a row that
/// breaks a rule comes out without values, with the reason and the original.
/// </summary>
/// <param name="definition">The text of the data set's definition.</param>
/// <param name="dataFolder">The folder that the definition's file names are relative to.</param>
internal sealed class RowValidation(string definition, string dataFolder)
{
    public const string Code = "_code";
    public const string Field = "_field";
    public const string Message = "_message";
    public const string Original = "_original";

    private const int LeadingColumns = 2;

    /// <summary>The columns that come out: order, file, the data set's, reason.</summary>
    public static StructType Schema(DataSetDefinition dataSet) =>
        new([
            new StructField(RawTable.Order, new LongType()),
            new StructField(RawTable.File, new StringType()),
            .. MeasurementSchema.Fields(dataSet),
            new StructField(Code, new StringType()),
            new StructField(Field, new StringType()),
            new StructField(Message, new StringType()),
            new StructField(Original, new StringType()),
        ]);

    /// <summary>Validates batch after batch.</summary>
    public IEnumerable<RecordBatch> Map(IEnumerable<RecordBatch> batches)
    {
        var dataSet = DataSetDefinition.Parse(definition, "the data set's definition");
        var output = new RecordBatchBuilder(Schema(dataSet));
        var writer = new MeasurementWriter(dataSet, output.Columns.Skip(LeadingColumns).Take(dataSet.Columns.Count));
        var measurements = new MeasurementBatch(dataSet);
        var row = new MeasurementRow(measurements, MeasurementPurpose.Training);
        foreach (var batch in batches)
        {
            output.Clear();
            var input = new RawBatch(batch, dataSet);
            for (var i = 0; i < batch.Length; i++)
            {
                measurements.Clear();
                output.Column<LongColumnBuilder>(0).Append(input.Order.Values[i]);
                output.Column<StringColumnBuilder>(1).Append(input.File.GetBytes(i));
                if (TryRead(dataSet, row, input, i, out var rejection))
                {
                    writer.Append(measurements, 0);
                    AppendReason(output, default, null);
                }
                else
                {
                    writer.AppendNulls();
                    AppendReason(output, rejection, input.OriginalText(i, dataSet.Format.Delimiter));
                }
            }
            yield return output.Build();
        }
    }

    private bool TryRead(DataSetDefinition dataSet, MeasurementRow row, RawBatch input, int index, out Rejection rejection)
    {
        if (input.Malformed.IsValid(index))
        {
            rejection = new Rejection(RejectionCode.MalformedRow, null, "the line has another number of cells than the header");
            return false;
        }
        row.Begin();
        for (var c = 0; c < dataSet.Columns.Count; c++)
        {
            var valid = dataSet.Columns[c].SourceKind switch
            {
                ColumnSource.FileName => row.TrySetString(c, FileColumn(input.File[index]!), out rejection),
                ColumnSource.Windows => TrySetWindow(dataSet, row, c, input, index, out rejection),
                _ when input.Cells[c].IsNull(index) => row.TrySetMissing(c, out rejection),
                _ => row.TrySetCell(c, input.Cells[c].GetBytes(index), out rejection),
            };
            if (!valid)
            {
                return false;
            }
        }
        return row.TryEnd(out rejection);
    }

    /// <summary>The label of a row whose time lies inside, or outside, the data set's windows. A time that cannot be read is refused by its own column.</summary>
    private static bool TrySetWindow(
        DataSetDefinition dataSet,
        MeasurementRow row,
        int column,
        RawBatch input,
        int index,
        out Rejection rejection
    )
    {
        var time = dataSet.Column(dataSet.Time!.Column).Index;
        if (!dataSet.Time.Format.TryParse(input.Cells[time].GetBytes(index), out var microseconds))
        {
            return row.TrySetMissing(column, out rejection);
        }
        var inside = dataSet.Label!.IsInsideWindow(DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds));
        return row.TrySet(column, inside ? 1L : 0L, out rejection);
    }

    /// <summary>What a column with the source $file holds: the path under the data folder, without its extension.</summary>
    private byte[] FileColumn(string uri)
    {
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile ? parsed.LocalPath : Uri.UnescapeDataString(uri);
        var relative = path.StartsWith(dataFolder, StringComparison.Ordinal) ? path[dataFolder.Length..].TrimStart('/') : path;
        return Encoding.UTF8.GetBytes(relative[..^Path.GetExtension(relative).Length]);
    }

    private static void AppendReason(RecordBatchBuilder output, Rejection rejection, string? original)
    {
        var first = output.Columns.Count - 4;
        output.Column<StringColumnBuilder>(first).Append(original is null ? null : rejection.Code.Name());
        output.Column<StringColumnBuilder>(first + 1).Append(rejection.Field);
        output.Column<StringColumnBuilder>(first + 2).Append(rejection.Message);
        output.Column<StringColumnBuilder>(first + 3).Append(original);
    }
}
