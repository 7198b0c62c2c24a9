using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors;

/// <summary>A kind of detector: its name, its parameters, and how it comes out of a package. One implementation a folder, registered in <see cref="DetectorCatalog"/>.</summary>
public interface IDetector
{
    /// <summary>The name in definitions and packages.</summary>
    string Name { get; }

    /// <summary>One line for people.</summary>
    string Description { get; }

    /// <summary>What can be set for its training.</summary>
    IReadOnlyList<DetectorParameter> Parameters { get; }

    /// <summary>Whether training needs a label.</summary>
    bool NeedsLabel { get; }

    /// <summary>Makes a trained detector from its arrays.</summary>
    /// <param name="arrays">What <see cref="IScorer.ToArrays"/> gave.</param>
    /// <exception cref="PackageException">An array is missing or does not fit.</exception>
    IScorer Open(PackageArrays arrays);
}
