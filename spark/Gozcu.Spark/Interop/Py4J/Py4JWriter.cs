using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Encodes commands into one growing buffer, without other allocations.</summary>
internal sealed class Py4JWriter
{
    private const int KeptCapacity = 1 << 20;
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\r\n");
    private byte[] _buffer = new byte[1024];
    private int _length;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Discards what was written. A buffer enlarged by one command is released.</summary>
    internal void Clear()
    {
        _length = 0;
        if (_buffer.Length > KeptCapacity)
        {
            _buffer = new byte[1024];
        }
    }

    /// <summary>Writes bytes unchanged; the caller ends the line.</summary>
    internal void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Writes a name, which needs no escaping, and the end of the line.</summary>
    internal void Line(ReadOnlySpan<char> name)
    {
        Text(name);
        Byte((byte)'\n');
    }

    /// <summary>Writes a value with the character of its type and the end of the line.</summary>
    /// <exception cref="NotSupportedException">The type has no form in the protocol. Collections must be created in the JVM first.</exception>
    internal void Argument(object? value)
    {
        switch (value)
        {
            case null:
                Byte(Py4JProtocol.Null);
                break;
            case string text:
                Byte(Py4JProtocol.String);
                EscapedText(text);
                break;
            case bool flag:
                Byte(Py4JProtocol.Boolean);
                Raw(flag ? "true"u8 : "false"u8);
                break;
            case int or short or sbyte or byte or ushort:
                Byte(Py4JProtocol.Integer);
                Number(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case long or uint:
                Byte(Py4JProtocol.Long);
                Number(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                Double(number);
                break;
            case float number:
                Double(number);
                break;
            case decimal number:
                Byte(Py4JProtocol.Decimal);
                Text(number.ToString(CultureInfo.InvariantCulture));
                break;
            case char character:
                Byte(Py4JProtocol.String);
                EscapedText([character]);
                break;
            case byte[] bytes:
                Byte(Py4JProtocol.Bytes);
                Base64Text(bytes);
                break;
            case JvmObjectReference reference:
                Byte(Py4JProtocol.Reference);
                Text(reference.Id);
                break;
            case Py4JCallback callback:
                Byte(Py4JProtocol.Callback);
                Text(callback.Id);
                Byte((byte)';');
                Text(callback.InterfaceName);
                break;
            default:
                throw new NotSupportedException(
                    $"A value of {value.GetType()} cannot be an argument of a call to the JVM. Numbers, text, bool, byte[], arrays, lists, dictionaries and JVM objects can."
                );
        }

        Byte((byte)'\n');
    }

    private void Double(double number)
    {
        Byte(Py4JProtocol.Double);
        if (double.IsFinite(number))
        {
            Utf8Formatter.TryFormat(number, Space(32), out int written);
            _length += written;
            return;
        }

        Raw(
            double.IsNaN(number) ? "NaN"u8
            : number > 0 ? "Infinity"u8
            : "-Infinity"u8
        );
    }

    private void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Space(24), out int written);
        _length += written;
    }

    private void Base64Text(byte[] bytes)
    {
        Base64.EncodeToUtf8(bytes, Space(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out int written);
        _length += written;
    }

    private void EscapedText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and int index)
        {
            Text(text[..index]);
            Raw(
                text[index] switch
                {
                    '\r' => "\\r"u8,
                    '\n' => "\\n"u8,
                    _ => "\\\\"u8,
                }
            );
            text = text[(index + 1)..];
        }

        Text(text);
    }

    private void Text(ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Space(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private void Byte(byte value)
    {
        Space(1)[0] = value;
        _length++;
    }

    private Span<byte> Space(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(checked(_length + count), (int)Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        }

        return _buffer.AsSpan(_length);
    }
}
