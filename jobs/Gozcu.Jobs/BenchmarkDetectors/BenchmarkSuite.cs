using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Experiments to score, and how parameters for them are chosen.</summary>
internal sealed record BenchmarkSuite
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Definition of the files.</summary>
    public required DataSetDefinition Definition { get; init; }

    /// <summary>Experiments to score.</summary>
    public required IReadOnlyList<Experiment> Experiments { get; init; }

    /// <summary>Experiments by which thresholds are chosen, none of them for itself.</summary>
    public required IReadOnlyList<Experiment> ChosenBy { get; init; }

    /// <summary>Statement of how thresholds are chosen, for people.</summary>
    public required string Choice { get; init; }

    /// <summary>Files that are left out, each with the reason.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Published results to show beside.</summary>
    public required IReadOnlyList<PublishedResult> Published { get; init; }

    /// <summary>Returns the experiments by which the threshold of one is chosen: all that have other readings than it.</summary>
    public IEnumerable<Experiment> OthersOf(Experiment experiment) => ChosenBy.Where(other => other.Checksum != experiment.Checksum);
}
