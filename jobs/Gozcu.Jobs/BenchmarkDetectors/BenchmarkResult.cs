namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Result of a benchmark over experiments.</summary>
public sealed record BenchmarkResult
{
    /// <summary>Suite: <c>skab</c> or a folder.</summary>
    public required string Suite { get; init; }

    /// <summary>Number of rows of a file that train.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Experiments whose rows give the threshold of each.</summary>
    public required string ThresholdsChosenBy { get; init; }

    /// <summary>Number of scored experiments.</summary>
    public required int Experiments { get; init; }

    /// <summary>Number of rows that could not be used.</summary>
    public required int RejectedRows { get; init; }

    /// <summary>Files that were left out, each with the reason.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Results of the detectors.</summary>
    public required IReadOnlyList<DetectorResult> Detectors { get; init; }

    /// <summary>Published results.</summary>
    public required IReadOnlyList<PublishedResult> Published { get; init; }

    /// <summary>Source of the published results; null if there are none.</summary>
    public string? PublishedSource { get; init; }
}
