using System.Buffers;
using System.Text;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>What a request says: a line with what is to be done, and a line with the document. Ids hold no character that JSON would escape. Not thread-safe.</summary>
internal sealed class BulkBody
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly List<BulkOperation> _operations = [];

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<BulkOperation> Operations => _operations;

    /// <summary>How many bytes there are.</summary>
    public int Bytes => _bytes.WrittenCount;

    /// <summary>An operation's document id.</summary>
    public ReadOnlySpan<byte> Id(BulkOperation operation) => _bytes.WrittenSpan.Slice(operation.IdStart, operation.IdLength);

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _operations.Clear();
    }

    /// <summary>Adds a document to be written; one with the same id is replaced.</summary>
    public void Write(int row, string index, ReadOnlySpan<byte> id, ReadOnlySpan<byte> document)
    {
        var start = Begin("{\"index\":{\"_index\":\"", index, id, out var idStart);
        _bytes.Write(document);
        _bytes.Write("\n"u8);
        _operations.Add(new BulkOperation(row, index, start, _bytes.WrittenCount - start, idStart, id.Length, IsDelete: false));
    }

    /// <summary>Adds a document that is to go, if it is there.</summary>
    public void Delete(string index, ReadOnlySpan<byte> id)
    {
        var start = Begin("{\"delete\":{\"_index\":\"", index, id, out var idStart);
        _operations.Add(new BulkOperation(-1, index, start, _bytes.WrittenCount - start, idStart, id.Length, IsDelete: true));
    }

    /// <summary>Returns the lines of some operations.</summary>
    public byte[] Lines(IReadOnlyList<BulkOperation> operations)
    {
        var lines = new byte[operations.Sum(o => o.Length)];
        var length = 0;
        foreach (var operation in operations)
        {
            _bytes.WrittenSpan.Slice(operation.Start, operation.Length).CopyTo(lines.AsSpan(length));
            length += operation.Length;
        }
        return lines;
    }

    private int Begin(string action, string index, ReadOnlySpan<byte> id, out int idStart)
    {
        var start = _bytes.WrittenCount;
        Append(action);
        Append(index);
        Append("\",\"_id\":\"");
        idStart = _bytes.WrittenCount;
        _bytes.Write(id);
        Append("\"}}\n");
        return start;
    }

    private void Append(string text) =>
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
