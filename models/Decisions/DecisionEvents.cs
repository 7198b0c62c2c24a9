namespace Gozcu.Models.Decisions;

/// <summary>Changes of an entity's alarm at a row.</summary>
[Flags]
public enum DecisionEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An alarm began: the level rose from normal.</summary>
    Begun = 1,

    /// <summary>The alarm ended: the level fell to normal.</summary>
    Ended = 2,

    /// <summary>The alarm had lasted so long that its level was accepted as the new normal. Worth one notice: the alarm does not come back by itself.</summary>
    Accepted = 4,
}
