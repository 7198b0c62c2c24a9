using System.Diagnostics;

namespace Microsoft.Spark.Worker.Metrics;

/// <summary>
/// Tells a task's time apart, on the task's own thread. It looks at the clock where the phase changes: a few times a batch, or a block of rows, never a row. Threads that a function has started count
/// as the function. Where no task is measured, nothing happens.
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

    /// <summary>Measures this thread from now on.</summary>
    /// <param name="names">The task's functions.</param>
    public static TaskClock Start(IEnumerable<string> names) => s_current = new TaskClock([.. names.Select(n => new FunctionTimes(n))]);

    /// <summary>Measures no more.</summary>
    public static void Forget() => s_current = null;

    /// <summary>The time from now on is another phase's.</summary>
    /// <returns>The phase until now, to go back to.</returns>
    public static TaskPhase Enter(TaskPhase phase) => s_current?.Switch(phase) ?? phase;

    /// <summary>The time from now on is that of the so many-th function.</summary>
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

    /// <summary>What was measured.</summary>
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

        // Waiting is the task's.
        (_phase == TaskPhase.Waiting ? _functions[0] : _function).Add(_phase, Stopwatch.GetElapsedTime(_since, now));
        _since = now;
        var before = _phase;
        _phase = phase;
        return before;
    }
}
