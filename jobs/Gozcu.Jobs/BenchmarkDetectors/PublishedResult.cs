namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Published figures of a detector.</summary>
/// <param name="Name">Name of the detector.</param>
public sealed record PublishedResult(string Name)
{
    /// <summary>F1; null if not published.</summary>
    public double? F1 { get; init; }

    /// <summary>Share of normal rows with an alarm; null if not published.</summary>
    public double? FalseAlarmRate { get; init; }

    /// <summary>Share of anomalous rows without an alarm; null if not published.</summary>
    public double? MissedAlarmRate { get; init; }

    /// <summary>Balanced accuracy, which follows from both rates; null if they are not published.</summary>
    public double? BalancedAccuracy => 1 - (FalseAlarmRate + MissedAlarmRate) / 2;

    /// <summary>NAB score of change points, standard profile; null if not published.</summary>
    public double? Nab { get; init; }

    /// <summary>NAB score of change points, profile that rewards few false alarms; null if not published.</summary>
    public double? NabLowFalsePositives { get; init; }
}
