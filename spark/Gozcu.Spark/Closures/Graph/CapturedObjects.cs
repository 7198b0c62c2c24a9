namespace Microsoft.Spark.Closures.Graph;

/// <summary>Objects that a function refers to, numbered in the order in which they are found.</summary>
internal sealed class CapturedObjects
{
    private readonly Dictionary<object, CapturedObject> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly List<CapturedObject> _order = [];
    private readonly Queue<CapturedObject> _unvisited = new();
    private bool _complete;

    public int Count => _order.Count;

    /// <summary>Object that is being visited and through which others are found.</summary>
    public CapturedObject? Current { get; private set; }

    /// <summary>Returns the number of an object, or 0 for null.</summary>
    /// <param name="value">The object.</param>
    /// <param name="step">Step from the current object to it.</param>
    /// <param name="use">Parts of it that are needed; all by default.</param>
    /// <exception cref="ClosureException">The object did not exist when objects were collected.</exception>
    public int NumberOf(object? value, Step step, CapturedUse? use = null)
    {
        if (value is null)
        {
            return 0;
        }

        if (!_objects.TryGetValue(value, out var found))
        {
            if (_complete)
            {
                throw new ClosureException(
                    $"{Current!.Describe().TrimStart('.')} was changed by another thread while it was being written. Hold still what a function captures until the function is used."
                );
            }

            found = new CapturedObject(value, _order.Count + 1, Current, step);
            _objects.Add(value, found);
            _order.Add(found);
            Enqueue(found);
        }

        if (!_complete && found.Need(use))
        {
            Enqueue(found);
        }

        return found.Number;
    }

    /// <summary>Visits objects until no more are found. Some are visited again, if a function found later needs more of them.</summary>
    public void Discover(Action<CapturedObject> visit)
    {
        while (_unvisited.TryDequeue(out var next))
        {
            next.IsQueued = false;
            Current = next;
            visit(next);
        }

        _complete = true;
    }

    /// <summary>Visits each object once, in order.</summary>
    public void ForEach(Action<CapturedObject> visit)
    {
        foreach (var captured in _order)
        {
            Current = captured;
            visit(captured);
        }
    }

    private void Enqueue(CapturedObject captured)
    {
        if (!captured.IsQueued)
        {
            captured.IsQueued = true;
            _unvisited.Enqueue(captured);
        }
    }
}
