namespace Gozcu.Producer.Sending;

/// <summary>Which time a measurement carries.</summary>
public enum EventTime
{
    /// <summary>Its own.</summary>
    Original,

    /// <summary>The moment it is sent.</summary>
    Now,
}
