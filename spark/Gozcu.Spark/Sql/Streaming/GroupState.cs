using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>
/// The state of one key, in a function given to <c>FlatMapGroupsWithState</c> or <c>MapGroupsWithState</c>. It is valid while the function
/// runs for the key. What <see cref="Update"/> was given last is kept for the key's next rows; a time-out holds until the function is called for the key again, and is then to be set anew.
/// </summary>
/// <typeparam name="TState">What is kept: a record, class or tuple of SQL's types, or one of these types.</typeparam>
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

    /// <summary>Whether the key has a state.</summary>
    public bool Exists { get; private set; }

    /// <summary>Whether the function is called because the key has timed out. There are no rows then.</summary>
    public bool HasTimedOut => _properties.HasTimedOut;

    /// <summary>Whether the function has set the state.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>Whether the function has removed the state.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>When the function lets the key time out, in milliseconds since 1970; null when it has not said.</summary>
    public long? TimeoutTimestampMs { get; private set; }

    internal GroupStateProperties Properties => _properties;

    /// <summary>The state.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TState Get() =>
        Exists ? _value : throw new InvalidOperationException("The key has no state. Ask Exists first, or use TryGet or GetOrElse.");

    /// <summary>The state, if there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out TState state)
    {
        state = _value;
        return Exists;
    }

    /// <summary>The state, or this when there is none.</summary>
    public TState GetOrElse(TState other) => Exists ? _value : other;

    /// <summary>Sets the state, which is stored when the function is done with the key. An object that is changed afterwards is to be given again.</summary>
    /// <exception cref="ArgumentNullException">It is null; <see cref="Remove"/> ends a state.</exception>
    public void Update(TState newState)
    {
        ArgumentNullException.ThrowIfNull(newState);
        (_value, Exists, IsUpdated, IsRemoved) = (newState, true, true, false);
    }

    /// <summary>Removes the state. A time-out set before or after stays; without one nothing of the key is kept.</summary>
    public void Remove() => (_value, Exists, IsUpdated, IsRemoved) = (default!, false, false, true);

    /// <summary>Lets the key time out when so much time has passed since this micro-batch began, unless it has rows before.</summary>
    /// <exception cref="InvalidOperationException">The operator was not started with <see cref="GroupStateTimeout.ProcessingTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is less than a millisecond.</exception>
    public void SetTimeoutDuration(TimeSpan duration) => SetTimeoutDuration((long)duration.TotalMilliseconds);

    /// <summary>The same, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The operator was not started with <see cref="GroupStateTimeout.ProcessingTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is less than a millisecond.</exception>
    public void SetTimeoutDuration(long durationMs)
    {
        Require(GroupStateTimeout.ProcessingTimeTimeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(durationMs, 1);
        TimeoutTimestampMs = checked(_properties.BatchProcessingTimeMs + durationMs);
    }

    /// <summary>Lets the key time out when the watermark has passed this, unless it has rows before.</summary>
    /// <exception cref="InvalidOperationException">The operator was not started with <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the current watermark, or before 1970.</exception>
    public void SetTimeoutTimestamp(DateTimeOffset timestamp) => SetTimeoutTimestamp(timestamp.ToUnixTimeMilliseconds());

    /// <summary>The same, later by a duration.</summary>
    /// <exception cref="InvalidOperationException">The operator was not started with <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the current watermark, or before 1970.</exception>
    public void SetTimeoutTimestamp(DateTimeOffset timestamp, TimeSpan additionalDuration) =>
        SetTimeoutTimestamp(timestamp.Add(additionalDuration));

    /// <summary>The same, in milliseconds since 1970.</summary>
    /// <exception cref="InvalidOperationException">The operator was not started with <see cref="GroupStateTimeout.EventTimeTimeout"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the current watermark, or before 1970.</exception>
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

    /// <summary>The watermark, in milliseconds since 1970: 0 until the first rows have been seen.</summary>
    /// <exception cref="InvalidOperationException">The data frame has no watermark.</exception>
    public long GetCurrentWatermarkMs() =>
        _properties.WatermarkMs
        ?? throw new InvalidOperationException(
            "The data frame has no watermark. Give it one before GroupBy: WithWatermark(\"column\", \"10 minutes\")."
        );

    /// <summary>When this micro-batch began, in milliseconds since 1970: the same for all keys of it.</summary>
    public long GetCurrentProcessingTimeMs() => _properties.BatchProcessingTimeMs;

    /// <summary>The state for people to read.</summary>
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
