using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Spark.Worker.Metrics;
using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>
/// Reads an Arrow stream (schema, batches, end marker) and nothing beyond it. A batch's columns are views on one buffer, which the next batch uses again.
/// Bytes that are not such a stream give an <see cref="ArrowFormatException"/>; nothing outside the buffer is ever read.
/// </summary>
public sealed class ArrowStreamReader : IDisposable
{
    // Memory is taken as bytes arrive, not as a header promises them.
    private const int LargestStep = 8 << 20;
    private readonly Stream _stream;
    private readonly byte[] _prefix = new byte[4];
    private byte[] _metadata = [];
    private byte[] _body = [];
    private BatchMemory? _current;
    private ArrowSchema? _schema;
    private bool _ended;

    /// <summary>Reads from a stream, which stays the caller's.</summary>
    public ArrowStreamReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Names and types of the columns; reads them first when that has not been done.</summary>
    /// <exception cref="ArrowFormatException">The bytes are not an Arrow stream.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public ArrowSchema Schema => _schema ??= ReadSchema();

    /// <summary>The next batch, or null after the last. The batch before can no longer be read.</summary>
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

    /// <summary>The batches that are still to come, each valid until the next.</summary>
    public IEnumerable<RecordBatch> ReadAll()
    {
        while (Read() is { } batch)
        {
            yield return batch;
        }
    }

    /// <summary>Releases the last batch, and the memory, which other readers may use from then on.</summary>
    public void Dispose()
    {
        _current?.Release();
        _current = null;
        ArrayPool<byte>.Shared.Return(_metadata);
        ArrayPool<byte>.Shared.Return(_body);
        (_metadata, _body) = ([], []);
    }

    /// <summary>Reads another stream, which follows on the same connection, into the same memory.</summary>
    internal void Restart()
    {
        _current?.Release();
        (_current, _schema, _ended) = (null, null, false);
    }

    /// <summary>The next batch with memory of its own.</summary>
    internal RecordBatch? ReadDetached() => Read(detached: true);

    /// <summary>The only batch of a stream, which stays valid although the stream has been read to its end; null where there is none.</summary>
    /// <exception cref="ArrowFormatException">There is another batch.</exception>
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
