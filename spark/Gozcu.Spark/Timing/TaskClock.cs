using System.Diagnostics;

namespace Microsoft.Spark.Timing;

/// <summary>
/// Measures the phases of a task on its thread. It reads the clock when the phase changes: a few times per batch or block of rows, never per row. Threads that a function starts
/// are not measured separately. Without a measured task it does nothing.
/// </summary>
internal sealed class TaskClock
{
    [ThreadStatic]
    private static TaskClock? s_current;
    private readonly FunctionTimes[] _functions;
    private FunctionTimes _function;
    private TaskPhase _phase;
    private long _since = Stopwatch.GetTimestamp();
    private long _rows;
    private long _batches;
    private long _results;

    private TaskClock(FunctionTimes[] functions)
    {
        _functions = functions;
        _function = functions[0];
    }

    /// <summary>Starts to measure this thread.</summary>
    /// <param name="names">Names of the task's functions.</param>
    public static TaskClock Start(IEnumerable<string> names) => s_current = new TaskClock([.. names.Select(n => new FunctionTimes(n))]);

    /// <summary>Stops measuring and discards the result.</summary>
    public static void Forget() => s_current = null;

    /// <summary>Switches to another phase.</summary>
    /// <returns>Previous phase, to return to.</returns>
    public static TaskPhase Enter(TaskPhase phase) => s_current?.Switch(phase) ?? phase;

    /// <summary>Switches to the function with an index.</summary>
    public static void EnterFunction(int index)
    {
        if (s_current is { } clock)
        {
            clock.Switch(clock._phase);
            clock._function = clock._functions[index];
        }
    }

    public static void CountInput(int rows)
    {
        if (s_current is { } clock)
        {
            clock._rows += rows;
            clock._batches++;
        }
    }

    public static void CountOutput(int rows)
    {
        if (s_current is { } clock)
        {
            clock._results += rows;
        }
    }

    /// <summary>Stops measuring and returns the result.</summary>
    public FunctionTimes[] Stop()
    {
        Switch(_phase);
        Forget();
        foreach (var function in _functions)
        {
            (function.Rows, function.Batches, function.Results) = (_rows, _batches, _results);
        }

        return _functions;
    }

    private TaskPhase Switch(TaskPhase phase)
    {
        var now = Stopwatch.GetTimestamp();

        // Waiting time belongs to the task as a whole.
        (_phase == TaskPhase.Waiting ? _functions[0] : _function).Add(_phase, Stopwatch.GetElapsedTime(_since, now));
        _since = now;
        var before = _phase;
        _phase = phase;
        return before;
    }
}
