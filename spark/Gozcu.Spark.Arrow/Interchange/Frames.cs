using Apache.Arrow;
using Microsoft.Data.Analysis;
using Microsoft.Spark.Arrow;
using ApacheBatch = Apache.Arrow.RecordBatch;
using FxDataFrame = Microsoft.Data.Analysis.DataFrame;
using OurBatch = Microsoft.Spark.Arrow.RecordBatch;

namespace Microsoft.Spark.Interchange;

/// <summary>
/// Converts batches to and from data frames of Microsoft.Data.Analysis, with the library's own conversions. Numbers and strings share the batch's memory, booleans are unpacked to
/// a byte each, and results that the library computes are copied.
/// </summary>
internal static class Frames
{
    /// <exception cref="NotSupportedException">The library has no column class for the type of a column.</exception>
    public static FxDataFrame ToFrame(IReadOnlyList<ArrowField> fields, IReadOnlyList<ArrowColumn> columns, int length)
    {
        try
        {
            return FxDataFrame.FromArrowRecordBatch(ToApache.Batch(fields, columns, length));
        }
        catch (NotImplementedException e)
        {
            throw new NotSupportedException(
                $"Microsoft.Data.Analysis has no columns for all of: {string.Join(", ", fields)}. Cast what it does not know to numbers, boolean or string, or take Apache.Arrow's arrays.",
                e
            );
        }
    }

    public static OurBatch FromFrame(FxDataFrame? frame, ArrowSchema declared) =>
        frame is null
            ? throw new ArgumentException("The function returned null instead of a data frame.")
            : FromApache.Batch(ToBatch(frame), declared);

    public static ArrowColumn FromColumn(DataFrameColumn? column, ArrowType declared)
    {
        if (column is null)
        {
            throw new ArgumentException("The function returned null instead of a column.");
        }

        // A frame needs column names, and this column may have none.
        if (string.IsNullOrEmpty(column.Name))
        {
            column.SetName("result");
        }

        return FromApache.Column(ToBatch(new FxDataFrame(column)).Column(0), declared);
    }

    private static ApacheBatch ToBatch(FxDataFrame given)
    {
        var frame = new FxDataFrame(given.Columns.Select(Encoded));
        var batches = frame.ToArrowRecordBatches().ToList();
        return batches.Count == 1
            ? batches[0]
            : new ApacheBatch(
                batches[0].Schema,
                Enumerable
                    .Range(0, batches[0].ColumnCount)
                    .Select(i => ArrowArrayConcatenator.Concatenate([.. batches.Select(b => b.Column(i))])),
                batches.Sum(b => b.Length)
            );
    }

    /// <summary>Encodes .NET strings in UTF-8, because the library only writes string columns in that form.</summary>
    private static DataFrameColumn Encoded(DataFrameColumn column)
    {
        if (column is not StringDataFrameColumn texts)
        {
            return column;
        }

        var builder = new StringArray.Builder();
        foreach (var text in texts)
        {
            builder.Append(text);
        }

        var array = builder.Build();
        return new ArrowStringDataFrameColumn(
            texts.Name,
            array.ValueBuffer.Memory,
            array.ValueOffsetsBuffer.Memory,
            array.NullBitmapBuffer.Memory,
            array.Length,
            array.NullCount
        );
    }
}
