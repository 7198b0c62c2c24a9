namespace Gozcu.Producer.Sending;

/// <summary>
/// Delays measurements until they are due, by their times (sped up by a factor) and by a maximum rate. After a delay, measurements are not held back until the
/// lag is made up.
/// </summary>
internal sealed class Pacer(double? speed, double? rate, TimeProvider time)
{
    // For shorter waits the timer is too coarse.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(2);

    private readonly long _start = time.GetTimestamp();
    private DateTimeOffset _anchor;
    private DateTimeOffset _last;
    private TimeSpan _anchoredAt;
    private bool _anchored;

    /// <summary>True if the last measurement had to wait.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Waits until a measurement is due.</summary>
    /// <param name="number">Number of measurements before it.</param>
    /// <param name="eventTime">Time of the measurement.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask WaitAsync(long number, DateTimeOffset? eventTime, CancellationToken cancellationToken)
    {
        if (speed is null && rate is null)
        {
            return;
        }
        var now = time.GetElapsedTime(_start);
        var due = rate is { } perSecond ? TimeSpan.FromSeconds(number / perSecond) : TimeSpan.Zero;
        if (speed is { } factor && eventTime is { } taken)
        {
            // Another file begins, or the clock was set back: times count from here.
            if (!_anchored || taken < _last)
            {
                (_anchor, _anchoredAt, _anchored) = (taken, now, true);
            }
            _last = taken;
            var byTime = _anchoredAt + (taken - _anchor) / factor;
            due = byTime > due ? byTime : due;
        }
        HasWaited = due - now >= Shortest;
        if (HasWaited)
        {
            await Task.Delay(due - now, time, cancellationToken);
        }
    }
}
