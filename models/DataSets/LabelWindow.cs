namespace Gozcu.Models.DataSets;

/// <summary>A span of time in which every reading is an anomaly.</summary>
/// <param name="From">Its start, included.</param>
/// <param name="To">Its end, included.</param>
public sealed record LabelWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether a time lies inside.</summary>
    public bool Contains(DateTimeOffset time) => time >= From && time <= To;
}
