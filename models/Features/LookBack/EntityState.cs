namespace Gozcu.Models.Features.LookBack;

/// <summary>State of an entity: what the features that look back keep of its readings so far. Not thread-safe.</summary>
public sealed class EntityState
{
    internal EntityState(double[][] features) => Features = features;

    /// <summary>Number of readings in order since the entity began, or began anew after a gap.</summary>
    public long Readings { get; internal set; }

    /// <summary>Event time of the first of them, in microseconds since 1970 UTC.</summary>
    public long FirstTime { get; internal set; }

    /// <summary>Largest event time so far, in microseconds since 1970 UTC.</summary>
    public long LastTime { get; internal set; }

    /// <summary>State of each feature that looks back.</summary>
    internal double[][] Features { get; }
}
