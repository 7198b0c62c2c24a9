using System.Buffers.Binary;
using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>
/// Writes an Arrow stream, uncompressed and with buffers aligned to 8 bytes: the schema with the first batch, and the end marker only on request, because a truncated stream must
/// not look complete.
/// </summary>
public sealed class ArrowStreamWriter
{
    private static readonly byte[] EndMarker = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0];
    private readonly Stream _stream;
    private readonly FlatWriter _message = new();
    private readonly BatchLayout _layout = new();
    private readonly byte[] _prefix = new byte[8];
    private bool _started;
    private bool _ended;

    /// <summary>Creates a writer. The stream stays open; it should be buffered, because there are many small writes.</summary>
    public ArrowStreamWriter(Stream stream, ArrowSchema schema)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        (_stream, Schema) = (stream, schema);
    }

    /// <summary>Names and types of the columns.</summary>
    public ArrowSchema Schema { get; }

    /// <summary>Writes the schema, unless this has been done. <see cref="Write"/> and <see cref="End"/> call it.</summary>
    public void Start()
    {
        if (!_started)
        {
            _started = true;
            SchemaWriter.Write(_message, Schema);
            WriteMessage();
        }
    }

    /// <summary>Writes a batch. Its buffers are written without a copy.</summary>
    /// <exception cref="ArgumentException">The columns of the batch differ from the schema.</exception>
    public void Write(RecordBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_ended)
        {
            throw new InvalidOperationException("The stream has been ended.");
        }

        CheckSchema(batch);
        Start();
        _layout.Clear();
        foreach (var column in batch.Columns)
        {
            column.Describe(_layout);
        }

        WriteBatchMessage(batch.Length);
        foreach (var buffer in _layout.Buffers)
        {
            _stream.Write(buffer.Bytes);
            WriteZeros(BatchLayout.Padding(buffer.Length));
        }
    }

    /// <summary>Writes the end marker. Nothing can be written afterwards.</summary>
    public void End()
    {
        if (!_ended)
        {
            Start();
            _ended = true;
            _stream.Write(EndMarker);
        }
    }

    private void CheckSchema(RecordBatch batch)
    {
        if (ReferenceEquals(batch.Schema, Schema))
        {
            return;
        }

        if (batch.Columns.Count != Schema.Fields.Count)
        {
            throw new ArgumentException($"The stream has the columns {Schema}, but the batch has {batch.Schema}.", nameof(batch));
        }

        for (var i = 0; i < Schema.Fields.Count; i++)
        {
            if (!batch[i].Type.HasLayoutOf(Schema.Fields[i].Type))
            {
                throw new ArgumentException(
                    $"Column {i} of the stream is {Schema.Fields[i]}, but that of the batch is {batch.Schema.Fields[i]}.",
                    nameof(batch)
                );
            }
        }
    }

    private void WriteBatchMessage(int rows)
    {
        var message = _message.Root(2, 1, 4, 8);
        _message.Int16(message, F.Message.Version, F.Version5);
        _message.Byte(message, F.Message.HeaderType, F.HeaderType.RecordBatch);
        _message.Int64(message, F.Message.BodyLength, _layout.BodyLength);
        var header = _message.Table(8, 4, 4);
        _message.Child(message, F.Message.Header, header);
        _message.Int64(header, F.RecordBatch.Length, rows);
        var nodes = _message.Pairs(header, F.RecordBatch.Nodes, _layout.Nodes.Count);
        foreach (var (length, nullCount) in _layout.Nodes)
        {
            WritePair(ref nodes, length, nullCount);
        }

        var buffers = _message.Pairs(header, F.RecordBatch.Buffers, _layout.Buffers.Count);
        var offset = 0L;
        foreach (var buffer in _layout.Buffers)
        {
            WritePair(ref buffers, offset, buffer.Length);
            offset += buffer.Length + BatchLayout.Padding(buffer.Length);
        }

        WriteMessage();
    }

    private static void WritePair(ref Span<byte> pairs, long first, long second)
    {
        BinaryPrimitives.WriteInt64LittleEndian(pairs, first);
        BinaryPrimitives.WriteInt64LittleEndian(pairs[8..], second);
        pairs = pairs[16..];
    }

    private void WriteMessage()
    {
        _message.Pad();
        BinaryPrimitives.WriteInt32LittleEndian(_prefix, F.Continuation);
        BinaryPrimitives.WriteInt32LittleEndian(_prefix.AsSpan(4), _message.Length);
        _stream.Write(_prefix);
        _stream.Write(_message.Written);
    }

    private void WriteZeros(int count)
    {
        if (count > 0)
        {
            ReadOnlySpan<byte> zeros = [0, 0, 0, 0, 0, 0, 0, 0];
            _stream.Write(zeros[..count]);
        }
    }
}
