namespace Gozcu.Producer.Sending;

/// <summary>
/// Holds measurements back until they are due: by the times they carry, sped up by a factor, and by a number a second. Whoever is late does not wait
/// until the delay is made up.
/// </summary>
internal sealed class Pacer(double? speed, double? rate, TimeProvider time)
{
    // Below this the timer is coarser than the wait.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(2);

    private readonly long _start = time.GetTimestamp();
    private DateTimeOffset _anchor;
    private DateTimeOffset _last;
    private TimeSpan _anchoredAt;
    private bool _anchored;

    /// <summary>Whether the last measurement had to wait.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Waits until a measurement is due.</summary>
    /// <param name="number">How many came before it.</param>
    /// <param name="eventTime">When it was taken.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
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
            // Another file begins, or the clock was put back: from here the times run anew.
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
