namespace Gozcu.Producer.Simulate;

/// <summary>Kind of a simulated sensor's fault. Sizes are in standard deviations of the sensor, durations in readings.</summary>
public enum FaultKind
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>One to three readings with a large error, of size 6 to 12.</summary>
    Spike,

    /// <summary>The last value repeats, for 15 to 45 readings.</summary>
    Stuck,

    /// <summary>An error that grows linearly to size 6 to 12, over 30 to 90 readings.</summary>
    Drift,

    /// <summary>Added noise of standard deviation 5, for 15 to 45 readings.</summary>
    NoiseBurst,

    /// <summary>A constant error of size 5 to 8, for 20 to 60 readings.</summary>
    Offset,

    /// <summary>No values, for 5 to 20 readings.</summary>
    DropOut,
}
