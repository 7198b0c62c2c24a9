namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Result of one detector on NAB's industrial series: 100 for a perfect one, 0 for one that reports nothing.</summary>
/// <param name="Name">Name of the detector.</param>
/// <param name="IsPublished">True if the figures are published, and not computed.</param>
/// <param name="Machine">Score on the machine's temperature, standard profile.</param>
/// <param name="Ambient">Score on the ambient temperature.</param>
/// <param name="Both">Score over both.</param>
public sealed record NabResult(string Name, bool IsPublished, double Machine, double Ambient, double Both)
{
    /// <summary>Threshold with the best score over both series; null for published results.</summary>
    public double? Threshold { get; init; }

    /// <summary>Score over both, each with the threshold that is best on the other one; null for published results.</summary>
    public double? ByOtherSeries { get; init; }

    /// <summary>Score over both with SKAB's threshold; null for published results.</summary>
    public double? AtFixedThreshold { get; init; }

    /// <summary>Number of alarms that begin outside the windows, over both; null for published results.</summary>
    public int? FalsePositives { get; init; }
}
