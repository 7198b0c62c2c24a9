using Microsoft.Spark.Closures;

namespace Microsoft.Spark.Broadcasts;

/// <summary>
/// The broadcasts of a worker process. Each connection of Spark's is told for itself which broadcasts its tasks use and which they do not any more; a value is kept as long as one of them
/// has it, and read when the first task asks for it.
/// </summary>
internal sealed class WorkerBroadcasts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, SharedValue> _values = [];

    // What no connection has at the moment, but memory still holds: tasks that take turns with functions of other broadcasts find it again.
    private readonly Dictionary<long, WeakReference<SharedValue>> _released = [];

    public static WorkerBroadcasts OfProcess { get; } = new();

    /// <summary>A connection has the broadcast from now on.</summary>
    /// <param name="id">By which Spark knows it.</param>
    /// <param name="open">Gives the value's bytes, if this process has not the value yet.</param>
    public void Add(long id, Func<SharedValue> open)
    {
        lock (_lock)
        {
            if (!_values.TryGetValue(id, out var value))
            {
                value = _released.Remove(id, out var weak) && weak.TryGetTarget(out var known) ? known : open();
                _values.Add(id, value);
            }

            value.Users++;
        }
    }

    /// <summary>A connection has the broadcast no more.</summary>
    public void Release(long id)
    {
        lock (_lock)
        {
            if (_values.TryGetValue(id, out var value) && --value.Users == 0)
            {
                _values.Remove(id);
                foreach (var (old, _) in _released.Where(r => !r.Value.TryGetTarget(out _)).ToList())
                {
                    _released.Remove(old);
                }

                if (value.IsRead)
                {
                    _released[id] = new WeakReference<SharedValue>(value);
                }
                else
                {
                    value.Dispose();
                }
            }
        }
    }

    /// <exception cref="ClosureException">The task's functions do not have it.</exception>
    public object? Get(long id)
    {
        SharedValue? value;
        lock (_lock)
        {
            if (!_values.TryGetValue(id, out value))
            {
                throw new ClosureException(
                    $"Broadcast {id} is not here: it was destroyed, or the function did not capture it but found it elsewhere, in a static field for example."
                );
            }
        }

        return value.Get();
    }
}
