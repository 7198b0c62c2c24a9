using System.Buffers;
using System.Buffers.Binary;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Writes the key of a row's entity as bytes: equal entities have equal keys, and different ones different keys.</summary>
internal sealed class EntityKey(DataSetDefinition dataSet)
{
    private const byte Missing = 0;
    private const byte Present = 1;

    private readonly int[] _columns = [.. dataSet.LookBack.By.Select(name => dataSet.Column(name).Index)];
    private readonly ArrayBufferWriter<byte> _key = new();

    /// <summary>Returns the key of a row. It is valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(MeasurementBatch batch, int row)
    {
        _key.ResetWrittenCount();
        foreach (var index in _columns)
        {
            var column = batch.Columns[index];
            if (!column.Present[row])
            {
                _key.Write([Missing]);
                continue;
            }
            _key.Write([Present]);
            if (column.Definition.Type == ColumnType.String)
            {
                var text = column.Text(row);
                Write(text.Length);
                _key.Write(text);
            }
            else
            {
                Write(
                    column.Definition.Type == ColumnType.Double
                        ? BitConverter.DoubleToInt64Bits(column.Doubles[row] + 0.0)
                        : column.Longs[row]
                );
            }
        }
        return _key.WrittenSpan;
    }

    private void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_key.GetSpan(sizeof(long)), value);
        _key.Advance(sizeof(long));
    }
}
