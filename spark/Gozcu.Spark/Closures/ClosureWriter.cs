using Microsoft.Spark.Closures.Graph;

namespace Microsoft.Spark.Closures;

/// <summary>Writes a function and everything that it captures, in the format of <see cref="ClosureFormat"/>.</summary>
internal static class ClosureWriter
{
    /// <summary>Writes a function into memory.</summary>
    /// <param name="function">Function to write.</param>
    /// <param name="name">Name of the function in errors.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent.</exception>
    public static byte[] Write(Delegate function, string name)
    {
        using var bytes = new MemoryStream();
        Write(bytes, function, ClosureSubject.Function(name));
        return bytes.ToArray();
    }

    /// <summary>Writes an object and everything that it refers to. Large arrays are written directly from their memory.</summary>
    /// <param name="stream">Stream to write to.</param>
    /// <param name="root">Function, or value of a broadcast; may be null.</param>
    /// <param name="subject">Kind of object.</param>
    /// <returns>Broadcasts that it refers to.</returns>
    /// <exception cref="ClosureException">It contains something that cannot be sent.</exception>
    public static IReadOnlyCollection<IBroadcast> Write(Stream stream, object? root, ClosureSubject subject)
    {
        var types = new TypeTable(subject.CarriesAssemblies);
        var fields = new FieldTable(types);
        var objects = new CapturedObjects();
        var rootNumber = objects.NumberOf(root, Step.None);

        // The objects are found by writing them to a null stream; once all are known, they are written in order.
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
