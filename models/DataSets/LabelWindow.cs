namespace Gozcu.Models.DataSets;

/// <summary>Time window in which every measurement is an anomaly.</summary>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, inclusive.</param>
public sealed record LabelWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Returns true if a time lies inside the window.</summary>
    public bool Contains(DateTimeOffset time) => time >= From && time <= To;
}
