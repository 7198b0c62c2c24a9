using Microsoft.Spark.Accumulators;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Closures.Graph;

namespace Microsoft.Spark.Closures;

/// <summary>Writes a function and everything it captures. The format is <see cref="ClosureFormat"/>'s.</summary>
internal static class ClosureWriter
{
    /// <summary>Writes a function into memory.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ClosureException">It captures something that cannot travel.</exception>
    public static byte[] Write(Delegate function, string name)
    {
        using var bytes = new MemoryStream();
        Write(bytes, function, ClosureSubject.Function(name));
        return bytes.ToArray();
    }

    /// <summary>Writes an object and all it refers to. Large arrays go from where they lie to the stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="root">A function, or the value of a broadcast; null is a value, too.</param>
    /// <param name="subject">What it is.</param>
    /// <returns>The broadcasts that it refers to.</returns>
    /// <exception cref="ClosureException">It holds something that cannot travel.</exception>
    public static IReadOnlyCollection<IBroadcast> Write(Stream stream, object? root, ClosureSubject subject)
    {
        var types = new TypeTable(subject.CarriesAssemblies);
        var fields = new FieldTable(types);
        var objects = new CapturedObjects();
        var rootNumber = objects.NumberOf(root, Step.None);

        // Objects are found by writing them to nowhere; then, when all are known, they are written in order.
        using (var nowhere = new NodeWriter(Stream.Null, subject, objects, types, fields))
        {
            objects.Discover(nowhere.Write);
        }

        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(ClosureFormat.Magic);
        writer.Write(ClosureFormat.Version);
        types.Write(writer);
        fields.Write(writer);
        writer.Write7BitEncodedInt(objects.Count);
        writer.Flush();
        using var nodes = new NodeWriter(stream, subject, objects, types, fields);
        objects.ForEach(nodes.Write);
        nodes.Flush();
        writer.Write7BitEncodedInt(rootNumber);
        return nodes.Broadcasts;
    }
}
