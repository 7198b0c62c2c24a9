using Gozcu.Jobs.Measurements;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Validated rows of a data set's files, in batches for Spark: typed values, or the reason of the rejection and the original. One row for each row of the files.</summary>
internal sealed class ValidatedRows
{
    /// <summary>Name of the column with the order of the rows: files in their order, rows by position.</summary>
    public const string Order = "$order";
    public const string File = "$file";
    public const string Code = "$code";
    public const string Field = "$field";
    public const string Message = "$message";
    public const string Original = "$original";

    /// <summary>Value of the code column in a row that reports an unreadable file.</summary>
    public const string Unreadable = "unreadable";

    private const int LeadingColumns = 2;
    private const int ReasonColumns = 4;
    private const int MostRows = 10_000;
    private const int MostBytes = 8 << 20;

    /// <summary>Number of bits of <see cref="Order"/> for a row's position in its file.</summary>
    private const int PositionBits = 40;

    private readonly RecordBatchBuilder _batch;
    private readonly MeasurementWriter _values;
    private int _rows;
    private long _bytes;

    public ValidatedRows(DataSetDefinition dataSet)
    {
        _batch = new RecordBatchBuilder(Schema(dataSet));
        _values = new MeasurementWriter(dataSet, _batch.Columns.Skip(LeadingColumns).Take(dataSet.Columns.Count));
    }

    /// <summary>True if the batch is large enough for Spark.</summary>
    public bool IsFull => _rows >= MostRows || _bytes >= MostBytes;

    /// <summary>Returns the schema.</summary>
    public static StructType Schema(DataSetDefinition dataSet) =>
        new([
            new StructField(Order, new LongType()),
            new StructField(File, new StringType()),
            .. MeasurementSchema.Fields(dataSet),
            new StructField(Code, new StringType()),
            new StructField(Field, new StringType()),
            new StructField(Message, new StringType()),
            new StructField(Original, new StringType()),
        ]);

    /// <summary>Returns the value that orders a row.</summary>
    /// <param name="file">Index of its file among the files.</param>
    /// <param name="position">Position of the row in the file.</param>
    public static long OrderOf(int file, long position) => ((long)file << PositionBits) | position;

    /// <summary>Appends a valid row.</summary>
    public void Append(long order, ReadOnlySpan<byte> file, MeasurementBatch values, int bytes)
    {
        Begin(order, file, bytes);
        _values.Append(values, 0);
        AppendReason(null, null, null, null);
    }

    /// <summary>Appends a rejected row.</summary>
    public void Append(long order, ReadOnlySpan<byte> file, Rejection rejection, string original)
    {
        Begin(order, file, original.Length);
        _values.AppendNulls();
        AppendReason(rejection.Code.Name(), rejection.Field, rejection.Message, original);
    }

    /// <summary>Appends a row that reports that the rest of a file is unreadable.</summary>
    public void AppendUnreadable(long order, ReadOnlySpan<byte> file, string reason)
    {
        Begin(order, file, reason.Length);
        _values.AppendNulls();
        AppendReason(Unreadable, null, reason, null);
    }

    /// <summary>Returns the rows appended so far; valid until <see cref="Clear"/>.</summary>
    public RecordBatch Build() => _batch.Build();

    public void Clear()
    {
        _batch.Clear();
        _rows = 0;
        _bytes = 0;
    }

    private void Begin(long order, ReadOnlySpan<byte> file, int bytes)
    {
        _batch.Column<LongColumnBuilder>(0).Append(order);
        _batch.Column<StringColumnBuilder>(1).Append(file);
        _rows++;
        _bytes += bytes + file.Length;
    }

    private void AppendReason(params ReadOnlySpan<string?> reason)
    {
        var first = _batch.Columns.Count - ReasonColumns;
        for (var i = 0; i < ReasonColumns; i++)
        {
            _batch.Column<StringColumnBuilder>(first + i).Append(reason[i]);
        }
    }
}
