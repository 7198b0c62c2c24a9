using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>
/// A value that functions of all kinds may capture, and that each executor is sent once instead of with every task. A worker process reads it when the first function asks for it; all its
/// tasks share it, at the same time, so functions must not change it. <see cref="SparkContext.Broadcast{T}"/> makes one.
/// </summary>
/// <typeparam name="T">Any type that a function can capture.</typeparam>
public sealed class Broadcast<T> : IJvmObjectReferenceProvider, IBroadcast
{
    private readonly BroadcastFile? _file;
    private readonly long _id;
    private T? _value;
    private volatile bool _destroyed;

    internal Broadcast(SparkApplication application, T value)
    {
        _value = value;
        _file = BroadcastFile.Write(application, value);
        _id = _file.Id;
    }

    /// <summary>The broadcast as a function finds it in a worker.</summary>
    internal Broadcast(long id) => _id = id;

    /// <summary>The broadcast in the driver's JVM.</summary>
    /// <exception cref="InvalidOperationException">Asked for in a function.</exception>
    public JvmObjectReference Reference =>
        _file?.Reference ?? throw new InvalidOperationException($"Inside a function, broadcast {_id} has a value and nothing else.");

    long IBroadcast.Id => _id;

    Type IBroadcast.ValueType => typeof(T);

    string? IBroadcast.WhyGone =>
        _destroyed ? $"the broadcast (id {_id}) was destroyed. Destroy it when no function that uses it runs any more, or make a new one"
        : _file is { } file && !file.Application.IsCurrent
            ? $"the broadcast (id {_id}) belongs to a session that was stopped. Make a new one"
        : null;

    /// <summary>The value: on the driver the very object, in a function the worker's copy, read at the first call in a process.</summary>
    /// <exception cref="InvalidOperationException">It was destroyed.</exception>
    public T Value()
    {
        if (_file is null)
        {
            return (T)WorkerBroadcasts.OfProcess.Get(_id)!;
        }

        ThrowIfDestroyed();
        return _value!;
    }

    /// <summary>Has executors drop their copies, without waiting for it. A function that uses it is sent it again.</summary>
    public void Unpersist() => Unpersist(blocking: false);

    /// <summary>Has executors drop their copies. A function that uses it is sent it again.</summary>
    /// <param name="blocking">Whether to wait until they have.</param>
    public void Unpersist(bool blocking)
    {
        ThrowIfDestroyed();
        Reference.Invoke("unpersist", blocking);
    }

    /// <summary>Drops the value everywhere, without waiting for executors. Nothing can use it any more: calls here throw, and so does using a function that captures it.</summary>
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
