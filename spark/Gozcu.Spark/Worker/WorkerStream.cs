using System.Net.Sockets;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Worker;

/// <summary>A connection to Spark, buffered in both directions. Blocks larger than a buffer bypass it.</summary>
internal sealed class WorkerStream(Socket socket) : Stream
{
    private const int BufferSize = 64 * 1024;

    // Linux: IPPROTO_TCP and TCP_QUICKACK.
    private const int TcpLevel = 6;
    private const int QuickAck = 12;
    private static readonly byte[] On = [1, 0, 0, 0];
    private readonly byte[] _input = new byte[BufferSize];
    private readonly byte[] _output = new byte[BufferSize];
    private int _inputStart;
    private int _inputEnd;
    private int _outputEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_inputStart == _inputEnd)
        {
            if (buffer.Length >= BufferSize)
            {
                return Receive(buffer);
            }

            _inputStart = 0;
            _inputEnd = Receive(_input);
        }

        var count = Math.Min(buffer.Length, _inputEnd - _inputStart);
        _input.AsSpan(_inputStart, count).CopyTo(buffer);
        _inputStart += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > BufferSize - _outputEnd)
        {
            Flush();
            if (buffer.Length >= BufferSize)
            {
                Send(buffer);
                return;
            }
        }

        buffer.CopyTo(_output.AsSpan(_outputEnd));
        _outputEnd += buffer.Length;
    }

    public override void Flush()
    {
        if (_outputEnd > 0)
        {
            var end = _outputEnd;
            _outputEnd = 0;
            Send(_output.AsSpan(0, end));
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Receive(Span<byte> buffer)
    {
        // Buffered output must be sent before this side waits.
        Flush();
        try
        {
            var phase = TaskClock.Enter(TaskPhase.Waiting);
            var count = socket.Receive(buffer);
            TaskClock.Enter(phase);
            if (count < BufferSize && OperatingSystem.IsLinux())
            {
                // Spark delays the last part of a small task until the first is acknowledged, and Linux delays acknowledgements by 40 ms,
                // unless quick acknowledgement is requested before each read.
                socket.SetRawSocketOption(TcpLevel, QuickAck, On);
            }

            return count;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw new ConnectionLostException(e);
        }
    }

    private void Send(ReadOnlySpan<byte> buffer)
    {
        try
        {
            var phase = TaskClock.Enter(TaskPhase.Waiting);
            while (!buffer.IsEmpty)
            {
                buffer = buffer[socket.Send(buffer)..];
            }

            TaskClock.Enter(phase);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw new ConnectionLostException(e);
        }
    }
}
