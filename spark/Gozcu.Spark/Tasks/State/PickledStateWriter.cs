using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.State;

/// <summary>
/// Writes a row of a column in the pickle format from which Spark reads a key's state: a tuple of values as they are stored. The counterpart of <see cref="PickledStateReader"/>.
/// </summary>
internal sealed class PickledStateWriter
{
    private readonly ArrayBufferWriter<byte> _output = new();

    /// <summary>Returns the bytes of the row, valid until the next call.</summary>
    public ReadOnlySpan<byte> Write(StructColumn states, int row)
    {
        _output.ResetWrittenCount();
        Put(Pickle.Proto);
        Put(Pickle.Protocol2);
        Write((ArrowColumn)states, row);
        Put(Pickle.Stop);
        return _output.WrittenSpan;
    }

    private void Write(ArrowColumn column, int row)
    {
        if (column.IsNull(row))
        {
            Put(Pickle.None);
            return;
        }

        switch (column)
        {
            case BooleanColumn c:
                Put(c.GetBoolean(row) ? Pickle.NewTrue : Pickle.NewFalse);
                break;
            case ByteColumn c:
                WriteInteger(c.Values[row]);
                break;
            case ShortColumn c:
                WriteInteger(c.Values[row]);
                break;
            case PrimitiveColumn<int> c:
                WriteInteger(c.Values[row]);
                break;
            case PrimitiveColumn<long> c:
                WriteInteger(c.Values[row]);
                break;
            case FloatColumn c:
                WriteFloat(c.Values[row]);
                break;
            case DoubleColumn c:
                WriteFloat(c.Values[row]);
                break;
            case DecimalColumn c:
                WriteDecimal(c.Values[row], c.Type.Scale);
                break;
            case StringColumn c:
                WriteBytes(Pickle.BinUnicode, c.GetBytes(row));
                break;
            case BinaryColumn c:
                WriteBytes(Pickle.BinBytes, c.GetBytes(row));
                break;
            case StructColumn c:
                WriteRow(c, row);
                break;
            case MapColumn c:
                WriteMap(c, row);
                break;
            case ListColumn c:
                WriteList(c, row);
                break;
            default:
                throw new InvalidCastException($"A state cannot hold {column.Type}.");
        }
    }

    private void WriteRow(StructColumn column, int row)
    {
        Put(Pickle.Mark);
        foreach (var field in column.Fields)
        {
            Write(field, row);
        }

        Put(Pickle.Tuple);
    }

    private void WriteList(ListColumn column, int row)
    {
        var (start, length) = column.GetRange(row);
        Put(Pickle.EmptyList);
        Put(Pickle.Mark);
        for (var i = start; i < start + length; i++)
        {
            Write(column.Elements, i);
        }

        Put(Pickle.Appends);
    }

    private void WriteMap(MapColumn column, int row)
    {
        var (start, length) = column.GetRange(row);
        Put(Pickle.EmptyDict);
        Put(Pickle.Mark);
        for (var i = start; i < start + length; i++)
        {
            Write(column.Keys, i);
            Write(column.Values, i);
        }

        Put(Pickle.SetItems);
    }

    private void WriteInteger(long value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            Put(Pickle.BinInt);
            BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), (int)value);
        }
        else
        {
            Put(Pickle.Long1);
            Put(sizeof(long));
            BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        }
    }

    private void WriteFloat(double value)
    {
        Put(Pickle.BinFloat);
        BinaryPrimitives.WriteDoubleBigEndian(Room(sizeof(double)), value);
    }

    private void WriteDecimal(Int128 unscaled, int scale)
    {
        var digits = Int128.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = $"{(unscaled < 0 ? "-" : "")}{digits[..^scale]}.{digits[^scale..]}".TrimEnd('.');
        Put(Pickle.Global);
        _output.Write("decimal\nDecimal\n"u8);
        WriteBytes(Pickle.BinUnicode, Encoding.ASCII.GetBytes(text));
        Put(Pickle.Tuple1);
        Put(Pickle.Reduce);
    }

    private void WriteBytes(byte code, ReadOnlySpan<byte> bytes)
    {
        Put(code);
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), bytes.Length);
        _output.Write(bytes);
    }

    private void Put(byte value) => Room(1)[0] = value;

    private Span<byte> Room(int size)
    {
        var room = _output.GetSpan(size)[..size];
        _output.Advance(size);
        return room;
    }
}
