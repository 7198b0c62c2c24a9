namespace Gozcu.Models.Features.LookBack;

/// <summary>Status of a reading among those of its entity.</summary>
[Flags]
public enum ReadingStatus : byte
{
    /// <summary>In order, with enough readings before it.</summary>
    None = 0,

    /// <summary>There are too few readings before it, so it raises no alarm.</summary>
    WarmingUp = 1,

    /// <summary>It is older than an earlier reading. Its features are computed from the state as it is, and it leaves the state alone.</summary>
    Late = 2,
}
