using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors;

/// <summary>
/// Kind of detector: its name, its parameters, and how a trained one is read from a package. One implementation per folder, registered in <see
/// cref="DetectorCatalog"/>.
/// </summary>
public interface IDetector
{
    /// <summary>Name in definitions and packages.</summary>
    string Name { get; }

    /// <summary>Description of one line, for people.</summary>
    string Description { get; }

    /// <summary>Parameters of its training.</summary>
    IReadOnlyList<DetectorParameter> Parameters { get; }

    /// <summary>True if training needs a label.</summary>
    bool NeedsLabel { get; }

    /// <summary>Creates a trained detector from its arrays.</summary>
    /// <param name="arrays">Arrays that <see cref="IScorer.ToArrays"/> returned.</param>
    /// <exception cref="PackageException">An array is missing or does not fit.</exception>
    IScorer Open(PackageArrays arrays);
}
