using System.Globalization;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Says of measurements whether their label means an anomaly.</summary>
public sealed class LabelReader
{
    private readonly int _column;
    private readonly long _positive;

    /// <summary>Makes a reader.</summary>
    /// <param name="dataSet">The data set; it may be without a label.</param>
    public LabelReader(DataSetDefinition dataSet)
    {
        if (dataSet.Label is not { } label)
        {
            _column = -1;
            return;
        }
        var column = dataSet.Column(label.Column);
        _column = column.Index;
        _positive = column.Type switch
        {
            ColumnType.Boolean => label.Positive == "true" ? 1 : 0,
            ColumnType.Category => column.Values.ToList().IndexOf(label.Positive),
            _ => long.Parse(label.Positive, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Whether a row is an anomaly; null when it has no label.</summary>
    /// <param name="batch">Measurements of the data set.</param>
    /// <param name="row">The row.</param>
    public bool? Read(MeasurementBatch batch, int row) =>
        _column >= 0 && batch.Columns[_column].Present[row] ? batch.Columns[_column].Longs[row] == _positive : null;
}
