namespace Gozcu.Producer.Simulate;

/// <summary>What can go wrong with a simulated sensor. Sizes are in standard deviations of the sensor, durations in readings.</summary>
public enum FaultKind
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>One to three readings far off, by 6 to 12.</summary>
    Spike,

    /// <summary>The last value repeats, for 15 to 45.</summary>
    Stuck,

    /// <summary>An error that grows evenly to 6 to 12, over 30 to 90.</summary>
    Drift,

    /// <summary>Added noise of deviation 5, for 15 to 45.</summary>
    NoiseBurst,

    /// <summary>A constant error of 5 to 8, for 20 to 60.</summary>
    Offset,

    /// <summary>No values, for 5 to 20.</summary>
    DropOut,
}
