namespace Gozcu.Models.DataSets;

/// <summary>Rules of the features that look back.</summary>
public sealed record LookBackDefinition
{
    /// <summary>Columns that identify the entity whose readings belong together; empty if all readings do. By default the data set's key.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Gap in event time after which an entity begins anew, without its earlier readings; null for never.</summary>
    public TimeSpan? ResetAfter { get; init; }

    /// <summary>
    /// Length of the beginning of an entity during which its readings raise no alarm; null for as long as the features need to fill their windows.
    /// </summary>
    public WindowLength? WarmUp { get; init; }
}
