using System.Globalization;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Reads the labels of measurements.</summary>
public sealed class LabelReader
{
    private readonly int _column;
    private readonly long _positive;

    /// <summary>Creates a reader.</summary>
    /// <param name="dataSet">The data set, with or without a label.</param>
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

    /// <summary>Returns true if a row is an anomaly, false if it is normal, null if it has no label.</summary>
    /// <param name="batch">Measurements of the data set.</param>
    /// <param name="row">Index of the row.</param>
    public bool? Read(MeasurementBatch batch, int row) =>
        _column >= 0 && batch.Columns[_column].Present[row] ? batch.Columns[_column].Longs[row] == _positive : null;
}
