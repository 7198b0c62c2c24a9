using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>
/// A value that functions of all kinds may capture, and that is sent to each executor once instead of with every task. A worker process reads it when the first function uses it.
/// All its tasks share it concurrently, so functions must not change it. <see cref="SparkContext.Broadcast{T}"/> creates one.
/// </summary>
/// <typeparam name="T">Any type that a function can capture.</typeparam>
public sealed class Broadcast<T> : IJvmObjectReferenceProvider, IBroadcast
{
    private readonly BroadcastFile? _file;
    private readonly SparkApplication? _application;
    private readonly long _id;
    private T? _value;
    private volatile bool _destroyed;

    internal Broadcast(SparkApplication application, T value)
    {
        _value = value;
        _application = application;
        _file = BroadcastFile.Write(application.Broadcasts, value);
        _id = _file.Id;
    }

    /// <summary>Creates the broadcast that a function sees in a worker.</summary>
    internal Broadcast(long id) => _id = id;

    /// <summary>Reference to the broadcast in the driver's JVM.</summary>
    /// <exception cref="InvalidOperationException">It was read within a function.</exception>
    public JvmObjectReference Reference =>
        _file?.Reference ?? throw new InvalidOperationException($"Inside a function, broadcast {_id} has a value and nothing else.");

    long IBroadcast.Id => _id;

    string? IBroadcast.WhyGone =>
        _destroyed ? $"the broadcast (id {_id}) was destroyed. Destroy it when no function that uses it runs any more, or make a new one"
        : _application is { IsCurrent: false } ? $"the broadcast (id {_id}) belongs to a session that was stopped. Make a new one"
        : null;

    /// <summary>Returns the value: on the driver the original object, in a function the worker's copy, which the first call in a process reads.</summary>
    /// <exception cref="InvalidOperationException">The broadcast has been destroyed.</exception>
    public T Value()
    {
        if (_file is null)
        {
            return (T)WorkerBroadcasts.OfProcess.Get(_id)!;
        }

        ThrowIfDestroyed();
        return _value!;
    }

    /// <summary>Removes the copies on executors, without waiting. A function that uses the broadcast receives it again.</summary>
    public void Unpersist() => Unpersist(blocking: false);

    /// <summary>Removes the copies on executors. A function that uses the broadcast receives it again.</summary>
    /// <param name="blocking">True to wait until all copies are removed.</param>
    public void Unpersist(bool blocking)
    {
        ThrowIfDestroyed();
        Reference.Invoke("unpersist", blocking);
    }

    /// <summary>
    /// Removes the value everywhere, without waiting for executors. It cannot be used afterwards: members of this object throw, and so does the use of a function that captures it.
    /// </summary>
    public void Destroy()
    {
        ThrowIfDestroyed();
        _destroyed = true;
        _value = default;
        _file!.Destroy();
    }

    private void ThrowIfDestroyed()
    {
        _ = Reference;
        if (_destroyed)
        {
            throw new InvalidOperationException($"Broadcast {_id} was destroyed and cannot be used any more.");
        }
    }
}
