using System.Net.Sockets;
using System.Text;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Reads lines from a socket through one growing buffer.</summary>
internal sealed class Py4JReader(Socket socket)
{
    private const int KeptCapacity = 1 << 20;
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>True to acknowledge every receive at once (Linux only). Otherwise answers to commands that were sent together would wait 40 ms for each other.</summary>
    internal bool QuickAcknowledge { get; set; }

    /// <summary>Maximum length of a line, in bytes.</summary>
    internal int LongestLine { get; set; } = int.MaxValue;

    /// <summary>Reads a line, without its end. The span is valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The other side has closed the connection.</exception>
    /// <exception cref="IOException">The line is longer than <see cref="LongestLine"/>.</exception>
    internal ReadOnlySpan<byte> ReadLine()
    {
        int searched = 0;
        while (true)
        {
            int index = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (index >= 0)
            {
                ReadOnlySpan<byte> line = _buffer.AsSpan(_start, searched + index);
                _start += searched + index + 1;
                return line;
            }

            searched = _end - _start;
            if (searched > LongestLine)
            {
                throw new IOException($"A line has more than the {LongestLine} bytes that are allowed.");
            }

            Fill();
        }
    }

    /// <summary>Decodes the text of a string value: UTF-8 with escaped backslash, CR and LF.</summary>
    internal static string Unescape(ReadOnlySpan<byte> text)
    {
        string decoded = Encoding.UTF8.GetString(text);
        if (!decoded.Contains('\\', StringComparison.Ordinal))
        {
            return decoded;
        }

        var result = new StringBuilder(decoded.Length);
        for (int i = 0; i < decoded.Length; i++)
        {
            char c = decoded[i];
            if (c == '\\' && i + 1 < decoded.Length)
            {
                i++;
                c = decoded[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    var other => other,
                };
            }

            result.Append(c);
        }

        return result.ToString();
    }

    private void Fill()
    {
        if (_start == _end && _buffer.Length > KeptCapacity)
        {
            _buffer = new byte[4096];
            _start = _end = 0;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }

        int received = socket.Receive(_buffer.AsSpan(_end));
        if (received == 0)
        {
            throw new EndOfStreamException("The JVM has closed the connection.");
        }

        if (QuickAcknowledge)
        {
            TcpOptions.AcknowledgeAtOnce(socket);
        }

        _end += received;
    }
}
