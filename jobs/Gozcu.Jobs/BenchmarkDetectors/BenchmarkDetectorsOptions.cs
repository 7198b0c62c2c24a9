using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Options of <c>benchmark-detectors</c>.</summary>
public sealed record BenchmarkDetectorsOptions : CommandOptions
{
    /// <summary>Name of the suite <c>skab</c>, in lower case.</summary>
    internal const string Skab = "skab";

    /// <summary>Name of the suite <c>nab</c>, in lower case.</summary>
    internal const string Nab = "nab";

    /// <summary>Suite: <c>skab</c>, <c>nab</c>, or a folder with labelled CSV files.</summary>
    [Option(
        "The suite: skab, nab, or a folder of CSV files with a header, a time, numbers and a label of 0 and 1.",
        ValueName = "skab|nab|DIR"
    )]
    public string Suite { get; init; } = Skab;

    /// <summary>Folder with the files of the suite; null for those that its data set names.</summary>
    [Option(
        "Folder with the suite's files: for skab, sub-folders of experiments; for nab, the data folder that holds nab/. By default those of the data sets.",
        ValueName = "DIR"
    )]
    public string? In { get; init; }

    /// <summary>Name of the only detector to run; null for all.</summary>
    [Option("Run this detector only; by default all that learn from normal rows in memory.", ValueName = "NAME")]
    public string? Detector { get; init; }

    /// <summary>Range of the number of rows to drop from the beginning of each file; null for no such run.</summary>
    [Option(
        "Also run with a random number of rows dropped from the beginning of each file, such as 0-150: a detector that reads measurements stays as good.",
        ValueName = "FROM-TO"
    )]
    public string? CutStart { get; init; }

    /// <summary>Number of rows of a file that train, of which the first 60 only settle the means.</summary>
    [Option("Number of rows at the beginning of a file that train (skab and folders).")]
    [Range(100, 1_000_000)]
    public int TrainRows { get; init; } = 400;

    /// <summary>Column with the time, in a folder's files; null for the first column.</summary>
    [Option("The column with the time, in a folder's files; by default the first.", ValueName = "NAME")]
    public string? TimeColumn { get; init; }

    /// <summary>Column with the label, in a folder's files.</summary>
    [Option("The column with the label (1 for an anomaly, 0 for normal), in a folder's files.", ValueName = "NAME")]
    public string LabelColumn { get; init; } = "anomaly";

    /// <summary>Seed of everything random.</summary>
    [Option("Seed of everything random: the cuts, the random baseline, the permutations and the intervals.")]
    public int Seed { get; init; } = 1;

    /// <summary>Range of <see cref="CutStart"/>; null for none.</summary>
    internal CutRange? Cut => CutStart is null ? null : CutRange.Parse(CutStart);

    /// <summary>Returns the detectors to run.</summary>
    /// <exception cref="UsageException">There is no such detector.</exception>
    internal IReadOnlyList<BenchmarkedDetector> Detectors =>
        Detector is null ? BenchmarkedDetector.All
        : BenchmarkedDetector.All.FirstOrDefault(detector => detector.Name == Detector) is { } one ? [one]
        : throw new UsageException(
            $"--detector is {Detector}, but must be one of {string.Join(", ", BenchmarkedDetector.All.Select(detector => detector.Name))}: "
                + "those that learn from normal rows in memory."
        );

    /// <inheritdoc/>
    public override void Validate()
    {
        _ = Cut;
        _ = Detectors;
        var isFolder = Suite is not (Skab or Nab);
        if (isFolder && !Directory.Exists(Suite))
        {
            throw new UsageException($"--suite is {Suite}, but must be skab, nab or a folder of CSV files.");
        }
        if (isFolder && In is not null)
        {
            throw new UsageException($"--suite is the folder {Suite}, so --in cannot be given too; its files are the suite's.");
        }
        if (In is not null && !Directory.Exists(In))
        {
            throw new UsageException($"--in is {In}, but there is no such folder.");
        }
        if (Suite == Nab && CutStart is not null)
        {
            throw new UsageException(
                "--cut-start does not go with --suite nab: NAB's probation is a share of a series from its beginning."
            );
        }
    }
}
