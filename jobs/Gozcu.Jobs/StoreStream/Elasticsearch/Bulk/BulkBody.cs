using System.Buffers;
using System.Text;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>
/// Body of a bulk request: for each operation a line with the action, and a line with the document. Ids contain no character that JSON would escape. Not
/// thread-safe.
/// </summary>
internal sealed class BulkBody
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly List<BulkOperation> _operations = [];

    /// <summary>Operations of the request.</summary>
    public IReadOnlyList<BulkOperation> Operations => _operations;

    /// <summary>Size of the body, in bytes.</summary>
    public int Bytes => _bytes.WrittenCount;

    /// <summary>Returns the document id of an operation.</summary>
    public ReadOnlySpan<byte> Id(BulkOperation operation) => _bytes.WrittenSpan.Slice(operation.IdStart, operation.IdLength);

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _operations.Clear();
    }

    /// <summary>Adds a document to write; one with the same id is replaced.</summary>
    public void Write(int row, string index, ReadOnlySpan<byte> id, ReadOnlySpan<byte> document)
    {
        var start = Begin("{\"index\":{\"_index\":\"", index, id, out var idStart);
        _bytes.Write(document);
        _bytes.Write("\n"u8);
        _operations.Add(new BulkOperation(row, index, start, _bytes.WrittenCount - start, idStart, id.Length, IsDelete: false));
    }

    /// <summary>Adds the deletion of a document, if it exists.</summary>
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
