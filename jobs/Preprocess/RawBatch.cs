using Gozcu.Models.DataSets;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Preprocess;

/// <summary>The columns of a batch of <see cref="RawTable"/>.</summary>
internal sealed class RawBatch(RecordBatch batch, DataSetDefinition dataSet)
{
    public LongColumn Order { get; } = batch.Column<LongColumn>(RawTable.Order);

    public StringColumn File { get; } = batch.Column<StringColumn>(RawTable.File);

    public StringColumn Malformed { get; } = batch.Column<StringColumn>(RawTable.Malformed);

    /// <summary>One for each of the data set's columns, in order.</summary>
    public StringColumn[] Cells { get; } = [.. dataSet.Columns.Select(c => batch.Column<StringColumn>(c.Name))];

    /// <summary>The line as it was, or as near as its cells give it.</summary>
    public string OriginalText(int row, char delimiter) => Malformed[row] ?? string.Join(delimiter, Cells.Select(c => c[row]));
}
