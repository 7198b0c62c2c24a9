namespace Gozcu.Producer.Sending;

/// <summary>Time that a measurement carries.</summary>
public enum EventTime
{
    /// <summary>Its original time.</summary>
    Original,

    /// <summary>The time at which it is sent.</summary>
    Now,
}
