using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Jobs.Features;

/// <summary>Whether a measurement is labelled an anomaly.</summary>
internal sealed class LabelReader
{
    private readonly int _column;
    private readonly byte[] _text;
    private readonly long _code;

    /// <param name="dataSet">Has a label.</param>
    public LabelReader(DataSetDefinition dataSet)
    {
        var label = dataSet.Label!;
        var column = dataSet.Column(label.Column);
        _column = column.Index;
        _text = Encoding.UTF8.GetBytes(label.Positive);
        _code = column.Type switch
        {
            ColumnType.Category => column.Values.ToList().IndexOf(label.Positive),
            ColumnType.Boolean => bool.Parse(label.Positive) ? 1 : 0,
            ColumnType.String => -1,
            _ => long.Parse(label.Positive, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>True for an anomaly, false for normal, null when the row has no label.</summary>
    public bool? Read(MeasurementBatch batch, int row)
    {
        var column = batch.Columns[_column];
        if (!column.Present[row])
        {
            return null;
        }
        return column.Definition.Type == ColumnType.String ? column.Text(row).SequenceEqual(_text) : column.Longs[row] == _code;
    }
}
