using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Measurements;

/// <summary>Appends measurements to the columns of a batch for Spark.</summary>
internal sealed class MeasurementWriter
{
    private readonly ColumnBuilder[] _builders;
    private readonly byte[][][] _categories;

    /// <param name="dataSet">Data set of the measurements.</param>
    /// <param name="builders">Builders, one for each of its columns, in order.</param>
    public MeasurementWriter(DataSetDefinition dataSet, IEnumerable<ColumnBuilder> builders)
    {
        _builders = [.. builders];
        _categories = [.. dataSet.Columns.Select(c => c.Values.Select(Encoding.UTF8.GetBytes).ToArray())];
    }

    /// <summary>Appends one row.</summary>
    public void Append(MeasurementBatch batch, int row)
    {
        for (var i = 0; i < _builders.Length; i++)
        {
            var column = batch.Columns[i];
            if (column.Present[row])
            {
                Append(column, i, row);
            }
            else
            {
                _builders[i].AppendNull();
            }
        }
    }

    /// <summary>Appends a row without any value.</summary>
    public void AppendNulls()
    {
        foreach (var builder in _builders)
        {
            builder.AppendNull();
        }
    }

    private void Append(MeasurementColumn column, int index, int row)
    {
        switch (column.Definition.Type)
        {
            case ColumnType.Double:
                ((DoubleColumnBuilder)_builders[index]).Append(column.Doubles[row]);
                break;
            case ColumnType.Int:
                ((IntColumnBuilder)_builders[index]).Append((int)column.Longs[row]);
                break;
            case ColumnType.Long:
                ((LongColumnBuilder)_builders[index]).Append(column.Longs[row]);
                break;
            case ColumnType.Boolean:
                ((BooleanColumnBuilder)_builders[index]).Append(column.Longs[row] != 0);
                break;
            case ColumnType.Timestamp:
                ((TimestampColumnBuilder)_builders[index]).Append(column.Longs[row]);
                break;
            case ColumnType.Category:
                ((StringColumnBuilder)_builders[index]).Append(_categories[index][column.Longs[row]]);
                break;
            default:
                ((StringColumnBuilder)_builders[index]).Append(column.Text(row));
                break;
        }
    }
}
