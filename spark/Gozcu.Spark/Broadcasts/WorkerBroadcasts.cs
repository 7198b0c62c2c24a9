using Microsoft.Spark.Closures;

namespace Microsoft.Spark.Broadcasts;

/// <summary>
/// Broadcasts of a worker process. Spark tells each connection separately which broadcasts its tasks use and which they no longer use. A value is kept as long as a connection has
/// it, and read when the first task uses it.
/// </summary>
internal sealed class WorkerBroadcasts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, SharedValue> _values = [];

    // Values that no connection has at present but that are still in memory, for tasks that alternate with functions of other broadcasts.
    private readonly Dictionary<long, WeakReference<SharedValue>> _released = [];

    public static WorkerBroadcasts OfProcess { get; } = new();

    /// <summary>Adds a broadcast for a connection.</summary>
    /// <param name="id">Spark's id of the broadcast.</param>
    /// <param name="open">Opens the bytes of the value, if this process does not have the value yet.</param>
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

    /// <summary>Removes a broadcast from a connection.</summary>
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

    /// <exception cref="ClosureException">The functions of the task do not have the broadcast.</exception>
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
