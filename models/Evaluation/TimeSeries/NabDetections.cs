namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Rows that count as detections for <see cref="NabScore"/>.</summary>
public enum NabDetections
{
    /// <summary>Every row with an alarm, as NAB does. An alarm that goes on after a window then costs at each row.</summary>
    Rows,

    /// <summary>The first row of each contiguous run of alarms. An alarm that began before a window then misses it.</summary>
    Starts,
}
