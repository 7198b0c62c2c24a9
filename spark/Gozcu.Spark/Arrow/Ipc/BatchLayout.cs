namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Nodes and buffers of a batch in the order of the format: depth first, those of a column before those of its children.</summary>
internal sealed class BatchLayout
{
    public const int Alignment = 8;

    public List<(long Length, long NullCount)> Nodes { get; } = [];

    public List<ArrowBuffer> Buffers { get; } = [];

    public long BodyLength { get; private set; }

    public static int Padding(long length) => (int)(-length & (Alignment - 1));

    public void AddNode(int length, int nullCount) => Nodes.Add((length, nullCount));

    public void AddBuffer(ArrowBuffer buffer)
    {
        // A batch that was kept too long is detected here, before part of it has been written.
        _ = buffer.Bytes;
        Buffers.Add(buffer);
        BodyLength += buffer.Length + Padding(buffer.Length);
    }

    public void Clear()
    {
        Nodes.Clear();
        Buffers.Clear();
        BodyLength = 0;
    }
}
