using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>
/// State of one key, in a function passed to <c>FlatMapGroupsWithState</c> or <c>MapGroupsWithState</c>. Valid only during the call for that key. The last value passed to
/// <see cref="Update"/> is stored for the key's next rows. A timeout applies until the next call for the key and must then be set again.
/// </summary>
/// <typeparam name="TState">Type of the state: a record, class or tuple of SQL types, or one of these types.</typeparam>
public sealed class GroupState<TState>
{
    private readonly GroupStateProperties _properties;
    private TState _value;

    internal GroupState(GroupStateProperties properties, bool exists, TState value)
    {
        _properties = properties;
        _value = value;
        Exists = exists;
    }

    /// <summary>True if the key has a state.</summary>
    public bool Exists { get; private set; }

    /// <summary>True if the call is due to a timeout of the key; there are no rows then.</summary>
    public bool HasTimedOut => _properties.HasTimedOut;

    /// <summary>True if the function has set the state.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>True if the function has removed the state.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Time at which the key times out, in milliseconds since 1970-01-01T00:00:00Z; null if the function has not set one.</summary>
    public long? TimeoutTimestampMs { get; private set; }

    internal GroupStateProperties Properties => _properties;

    /// <summary>Returns the state.</summary>
    /// <exception cref="InvalidOperationException">The key has no state.</exception>
    public TState Get() =>
        Exists ? _value : throw new InvalidOperationException("The key has no state. Ask Exists first, or use TryGet or GetOrElse.");

    /// <summary>Gets the state.</summary>
    /// <param name="state">The state, if there is one.</param>
    /// <returns>True if the key has a state.</returns>
    public bool TryGet([MaybeNullWhen(false)] out TState state)
    {
        state = _value;
        return Exists;
    }

    /// <summary>Returns the state, or a default if there is none.</summary>
    public TState GetOrElse(TState other) => Exists ? _value : other;

    /// <summary>Sets the state. It is stored after the function returns; pass a mutable object again after changing it.</summary>
    /// <exception cref="ArgumentNullException">The state is null. <see cref="Remove"/> removes a state.</exception>
    public void Update(TState newState)
    {
        ArgumentNullException.ThrowIfNull(newState);
        (_value, Exists, IsUpdated, IsRemoved) = (newState, true, true, false);
    }

    /// <summary>Removes the state. A timeout stays in effect; without one nothing of the key is kept.</summary>
    public void Remove() => (_value, Exists, IsUpdated, IsRemoved) = (default!, false, false, true);

    /// <summary>Makes the key time out after a duration from the start of this micro-batch, unless it receives rows earlier.</summary>
    /// <exception cref="InvalidOperationException">The operator does not use <see cref="GroupStateTimeout.ProcessingTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is less than a millisecond.</exception>
    public void SetTimeoutDuration(TimeSpan duration) => SetTimeoutDuration((long)duration.TotalMilliseconds);

    /// <summary>Makes the key time out after a duration from the start of this micro-batch, unless it receives rows earlier.</summary>
    /// <param name="durationMs">Duration in milliseconds, at least 1.</param>
    /// <exception cref="InvalidOperationException">The operator does not use <see cref="GroupStateTimeout.ProcessingTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is less than a millisecond.</exception>
    public void SetTimeoutDuration(long durationMs)
    {
        Require(GroupStateTimeout.ProcessingTimeTimeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(durationMs, 1);
        TimeoutTimestampMs = checked(_properties.BatchProcessingTimeMs + durationMs);
    }

    /// <summary>Makes the key time out when the watermark passes a time, unless it receives rows earlier.</summary>
    /// <exception cref="InvalidOperationException">The operator does not use <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the current watermark, or not after 1970-01-01T00:00:00Z.</exception>
    public void SetTimeoutTimestamp(DateTimeOffset timestamp) => SetTimeoutTimestamp(timestamp.ToUnixTimeMilliseconds());

    /// <summary>Makes the key time out when the watermark passes a time plus a duration, unless it receives rows earlier.</summary>
    /// <exception cref="InvalidOperationException">The operator does not use <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the current watermark, or not after 1970-01-01T00:00:00Z.</exception>
    public void SetTimeoutTimestamp(DateTimeOffset timestamp, TimeSpan additionalDuration) =>
        SetTimeoutTimestamp(timestamp.Add(additionalDuration));

    /// <summary>Makes the key time out when the watermark passes a time, unless it receives rows earlier.</summary>
    /// <param name="timestampMs">Time in milliseconds since 1970-01-01T00:00:00Z.</param>
    /// <exception cref="InvalidOperationException">The operator does not use <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the current watermark, or not after 1970-01-01T00:00:00Z.</exception>
    public void SetTimeoutTimestamp(long timestampMs)
    {
        Require(GroupStateTimeout.EventTimeTimeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(timestampMs, 1);
        if (_properties.WatermarkMs is { } watermark && timestampMs < watermark)
        {
            throw new ArgumentOutOfRangeException(
                nameof(timestampMs),
                timestampMs,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The time-out lies before the current watermark, {watermark} ms, and would fire at once. Set it to a later time."
                )
            );
        }

        TimeoutTimestampMs = timestampMs;
    }

    /// <summary>Returns the watermark in milliseconds since 1970-01-01T00:00:00Z; 0 before the first rows.</summary>
    /// <exception cref="InvalidOperationException">The data frame has no watermark.</exception>
    public long GetCurrentWatermarkMs() =>
        _properties.WatermarkMs
        ?? throw new InvalidOperationException(
            "The data frame has no watermark. Give it one before GroupBy: WithWatermark(\"column\", \"10 minutes\")."
        );

    /// <summary>Returns the start time of this micro-batch in milliseconds since 1970-01-01T00:00:00Z. The same for all keys.</summary>
    public long GetCurrentProcessingTimeMs() => _properties.BatchProcessingTimeMs;

    /// <summary>Formats the state for display.</summary>
    public override string ToString() => Exists ? $"GroupState({_value})" : "GroupState(none)";

    private void Require(GroupStateTimeout timeout)
    {
        if (_properties.Timeout != timeout)
        {
            throw new InvalidOperationException(
                $"The function runs with {_properties.Timeout}. To set this time-out, start it with GroupStateTimeout.{timeout}."
            );
        }
    }
}
