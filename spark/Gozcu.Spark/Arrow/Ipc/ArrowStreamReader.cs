using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Spark.Timing;
using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>
/// Reads an Arrow stream (schema, batches, end marker) and nothing beyond it. The columns of a batch are views of one buffer, which is reused for the next batch. Other bytes cause
/// an <see cref="ArrowFormatException"/>; nothing outside the buffer is ever read.
/// </summary>
public sealed class ArrowStreamReader : IDisposable
{
    // Memory is allocated as bytes arrive, not by the size that a header declares.
    private const int LargestStep = 8 << 20;
    private readonly Stream _stream;
    private readonly byte[] _prefix = new byte[4];
    private byte[] _metadata = [];
    private byte[] _body = [];
    private BatchMemory? _current;
    private ArrowSchema? _schema;
    private bool _ended;

    /// <summary>Creates a reader. The stream stays open when the reader is disposed.</summary>
    public ArrowStreamReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Names and types of the columns. The first access reads them.</summary>
    /// <exception cref="ArrowFormatException">The bytes are not an Arrow stream.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public ArrowSchema Schema => _schema ??= ReadSchema();

    /// <summary>Reads the next batch, or returns null after the last. The previous batch can no longer be read.</summary>
    /// <exception cref="ArrowFormatException">The bytes are not an Arrow stream.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public RecordBatch? Read() => Read(detached: false);

    private RecordBatch? Read(bool detached)
    {
        var phase = TaskClock.Enter(TaskPhase.Conversion);
        var batch = ReadNext(detached);
        if (batch is not null)
        {
            TaskClock.CountInput(batch.Length);
        }

        TaskClock.Enter(phase);
        return batch;
    }

    private RecordBatch? ReadNext(bool detached)
    {
        var schema = Schema;
        _current?.Release();
        _current = null;
        if (_ended || !TryReadMetadata(out var length))
        {
            return null;
        }

        var message = FlatTable.Root(_metadata.AsSpan(0, length));
        CheckVersion(message);
        if (message.Byte(F.Message.HeaderType) != F.HeaderType.RecordBatch)
        {
            throw new ArrowFormatException("A batch is due, but something else comes (a dictionary?), which Spark does not send.");
        }

        var bodyLength = message.Int64(F.Message.BodyLength);
        if (bodyLength < 0 || bodyLength > Array.MaxLength)
        {
            throw new ArrowFormatException($"A batch claims a body of {bodyLength} bytes.");
        }

        if (detached)
        {
            byte[] own = [];
            ReadBytes(ref own, (int)bodyLength, pooled: false);
            return BatchReader.Read(message.Table(F.Message.Header), schema, new BatchMemory(own), (int)bodyLength);
        }

        ReadBytes(ref _body, (int)bodyLength, pooled: true);
        _current = new BatchMemory(_body);
        return BatchReader.Read(message.Table(F.Message.Header), schema, _current, (int)bodyLength);
    }

    /// <summary>Reads the remaining batches, each valid until the next.</summary>
    public IEnumerable<RecordBatch> ReadAll()
    {
        while (Read() is { } batch)
        {
            yield return batch;
        }
    }

    /// <summary>Releases the last batch and the memory, which other readers may then use.</summary>
    public void Dispose()
    {
        _current?.Release();
        _current = null;
        ArrayPool<byte>.Shared.Return(_metadata);
        ArrayPool<byte>.Shared.Return(_body);
        (_metadata, _body) = ([], []);
    }

    /// <summary>Prepares to read another stream, which follows on the same connection, into the same memory.</summary>
    internal void Restart()
    {
        _current?.Release();
        (_current, _schema, _ended) = (null, null, false);
    }

    /// <summary>Reads the next batch into its own memory.</summary>
    internal RecordBatch? ReadDetached() => Read(detached: true);

    /// <summary>Reads the only batch of a stream, which stays valid after the end of the stream; null if there is none.</summary>
    /// <exception cref="ArrowFormatException">The stream has another batch.</exception>
    internal RecordBatch? ReadOnly()
    {
        if (Read() is not { } batch)
        {
            return null;
        }

        return TryReadMetadata(out _) ? throw new ArrowFormatException("A second batch comes where one was due.") : batch;
    }

    private ArrowSchema ReadSchema()
    {
        if (!TryReadMetadata(out var length))
        {
            throw new ArrowFormatException("The stream ends before its schema.");
        }

        var message = FlatTable.Root(_metadata.AsSpan(0, length));
        CheckVersion(message);
        return message.Byte(F.Message.HeaderType) == F.HeaderType.Schema
            ? SchemaReader.Read(message.Table(F.Message.Header))
            : throw new ArrowFormatException("The stream does not begin with a schema.");
    }

    private static void CheckVersion(FlatTable message)
    {
        if (message.Int16(F.Message.Version) is var version && version is not (F.Version4 or F.Version5))
        {
            throw new ArrowFormatException($"The stream has version {version + 1} of Arrow's metadata; 4 and 5 can be read.");
        }
    }

    private bool TryReadMetadata(out int length)
    {
        length = ReadLength();
        if (length == F.Continuation)
        {
            length = ReadLength();
        }

        if (length == 0)
        {
            _ended = true;
            return false;
        }

        if (length < 0)
        {
            throw new ArrowFormatException($"A message claims {length} bytes of metadata.");
        }

        ReadBytes(ref _metadata, length, pooled: true);
        return true;
    }

    private int ReadLength()
    {
        _stream.ReadExactly(_prefix);
        return BinaryPrimitives.ReadInt32LittleEndian(_prefix);
    }

    private void ReadBytes(ref byte[] buffer, int length, bool pooled)
    {
        var read = 0;
        while (read < length)
        {
            if (read >= buffer.Length || (read == 0 && length > buffer.Length && length <= LargestStep))
            {
                var size = (int)Math.Min(length, Math.Max(LargestStep, 2L * read));
                var grown = pooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
                buffer.AsSpan(0, read).CopyTo(grown);
                if (pooled)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }

                buffer = grown;
            }

            var step = Math.Min(length, buffer.Length) - read;
            _stream.ReadExactly(buffer, read, step);
            read += step;
        }
    }
}
