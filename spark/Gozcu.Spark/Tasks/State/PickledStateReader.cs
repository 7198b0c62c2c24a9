using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks.State;

/// <summary>
/// Reads the state of a key into a column. Spark sends it in Python's pickle format, of which it only uses numbers, strings, bytes, decimals, lists, maps and rows of them; nothing
/// in it names code to run. This reader supports that small part, because there is no package for the format.
/// </summary>
internal sealed class PickledStateReader
{
    private readonly List<PickledValue> _stack = [];
    private readonly List<int> _marks = [];
    private readonly List<PickledValue> _memo = [];

    /// <summary>Appends a row to a column of the state's type.</summary>
    /// <exception cref="ProtocolException">The bytes are not a pickled row of the type.</exception>
    public void Read(ReadOnlySpan<byte> pickle, StructColumnBuilder builder)
    {
        _stack.Clear();
        _marks.Clear();
        _memo.Clear();
        try
        {
            Run(pickle);
            PickledValues.Append(Pop(), builder, pickle);
        }
        catch (Exception e)
            when (e is ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or InvalidCastException)
        {
            throw new ProtocolException($"A key's state could not be read: {e.Message}");
        }
    }

    private void Run(ReadOnlySpan<byte> pickle)
    {
        var at = 0;
        while (true)
        {
            var code = pickle[at++];
            switch (code)
            {
                case Pickle.Proto:
                    at++;
                    break;
                case Pickle.Stop:
                    return;
                case Pickle.Mark:
                    _marks.Add(_stack.Count);
                    break;
                case Pickle.None:
                    _stack.Add(PickledValue.Null);
                    break;
                case Pickle.NewTrue or Pickle.NewFalse:
                    _stack.Add(PickledValue.Of(code == Pickle.NewTrue ? 1 : 0));
                    break;
                case Pickle.BinInt1:
                    _stack.Add(PickledValue.Of(pickle[at]));
                    at++;
                    break;
                case Pickle.BinInt2:
                    _stack.Add(PickledValue.Of(BinaryPrimitives.ReadUInt16LittleEndian(pickle[at..])));
                    at += sizeof(ushort);
                    break;
                case Pickle.BinInt:
                    _stack.Add(PickledValue.Of(BinaryPrimitives.ReadInt32LittleEndian(pickle[at..])));
                    at += sizeof(int);
                    break;
                case Pickle.Long1:
                    var bytes = pickle.Slice(at + 1, pickle[at]);
                    _stack.Add(PickledValue.Of(Long(bytes)));
                    at += 1 + bytes.Length;
                    break;
                case Pickle.BinFloat:
                    _stack.Add(PickledValue.Of(BinaryPrimitives.ReadDoubleBigEndian(pickle[at..])));
                    at += sizeof(double);
                    break;
                case Pickle.BinUnicode:
                    var length = BinaryPrimitives.ReadInt32LittleEndian(pickle[at..]);
                    at += sizeof(int);
                    _stack.Add(PickledValue.Text(at, pickle.Slice(at, length).Length));
                    at += length;
                    break;
                case Pickle.Global:
                    Line(pickle, ref at);
                    _stack.Add(PickledValue.Global(Callable(Line(pickle, ref at))));
                    break;
                case Pickle.EmptyTuple or Pickle.EmptyList or Pickle.EmptyDict:
                    _stack.Add(PickledValue.Of([]));
                    break;
                case Pickle.Tuple:
                    Collect(PopMark());
                    break;
                case Pickle.Tuple1 or Pickle.Tuple2 or Pickle.Tuple3:
                    Collect(_stack.Count - (code - Pickle.Tuple1 + 1));
                    break;
                case Pickle.Appends or Pickle.SetItems:
                    Extend(PopMark());
                    break;
                case Pickle.Reduce:
                    Reduce();
                    break;
                case Pickle.BinPut:
                    Remember(pickle[at]);
                    at++;
                    break;
                case Pickle.LongBinPut:
                    Remember(BinaryPrimitives.ReadInt32LittleEndian(pickle[at..]));
                    at += sizeof(int);
                    break;
                case Pickle.BinGet:
                    _stack.Add(_memo[pickle[at]]);
                    at++;
                    break;
                case Pickle.LongBinGet:
                    _stack.Add(_memo[BinaryPrimitives.ReadInt32LittleEndian(pickle[at..])]);
                    at += sizeof(int);
                    break;
                default:
                    throw new FormatException($"opcode {code} is not one that Spark uses for states.");
            }
        }
    }

    /// <summary>Returns the meaning of a name. The schema of a row is known, so only its values matter.</summary>
    private static PickledKind Callable(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("_parse_datatype_json_string"u8) ? PickledKind.SchemaParser
        : name.SequenceEqual("_create_row_inbound_converter"u8) ? PickledKind.RowMakerMaker
        : name.SequenceEqual("Decimal"u8) || name.SequenceEqual("bytearray"u8) ? PickledKind.TextParser
        : throw new FormatException($"{Encoding.UTF8.GetString(name)} is not a name that Spark uses for states.");

    private void Reduce()
    {
        var arguments = Pop();
        var called = Pop();
        _stack.Add(
            called.Kind switch
            {
                PickledKind.SchemaParser => PickledValue.Null,
                PickledKind.RowMakerMaker => PickledValue.Global(PickledKind.RowMaker),
                PickledKind.RowMaker => arguments,
                PickledKind.TextParser => arguments.Items[0],
                _ => throw new FormatException($"{called.Kind} cannot be called."),
            }
        );
    }

    private void Remember(int index)
    {
        // Memo entries are numbered in order.
        if (index == _memo.Count)
        {
            _memo.Add(_stack[^1]);
        }
        else
        {
            _memo[index] = _stack[^1];
        }
    }

    private void Collect(int start)
    {
        var items = CollectionsMarshal.AsSpan(_stack)[start..].ToArray();
        _stack.RemoveRange(start, _stack.Count - start);
        _stack.Add(PickledValue.Of([.. items]));
    }

    private void Extend(int start)
    {
        _stack[start - 1].Items.AddRange(CollectionsMarshal.AsSpan(_stack)[start..]);
        _stack.RemoveRange(start, _stack.Count - start);
    }

    private int PopMark()
    {
        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        return mark;
    }

    private PickledValue Pop()
    {
        var value = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    /// <summary>Reads an integer of variable length; the last byte has the sign.</summary>
    private static long Long(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
        {
            throw new FormatException($"a number of {bytes.Length} bytes is not one that a state has.");
        }

        var value = bytes.IsEmpty || bytes[^1] < 0x80 ? 0L : -1L;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            value = value << 8 | bytes[i];
        }

        return value;
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> pickle, ref int at)
    {
        var line = pickle[at..];
        line = line[..line.IndexOf((byte)'\n')];
        at += line.Length + 1;
        return line;
    }
}
