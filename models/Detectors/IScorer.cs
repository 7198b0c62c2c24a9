using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors;

/// <summary>
/// A trained detector: turns feature values into scores, higher meaning less normal. Immutable and thread-safe; allocates nothing while scoring.
/// </summary>
public interface IScorer
{
    /// <summary>The number of features it takes.</summary>
    int FeatureCount { get; }

    /// <summary>Scores rows. A row's score does not depend on the rows beside it.</summary>
    /// <param name="features">The rows, by column; NaN means missing.</param>
    /// <param name="scores">Gets a score a row; NaN where the detector has none for it. The range is the detector's.</param>
    /// <exception cref="ArgumentException">The number of features or the length of <paramref name="scores"/> is wrong.</exception>
    void Score(FeatureColumns features, Span<double> scores);

    /// <summary>Says how much each feature of a row moves its score: positive towards anomaly, negative towards normal, 0 for none.</summary>
    /// <param name="row">The row's feature values.</param>
    /// <param name="contributions">Gets a value a feature, never NaN.</param>
    /// <exception cref="ArgumentException">A length is not <see cref="FeatureCount"/>.</exception>
    void Contribute(ReadOnlySpan<double> row, Span<double> contributions);

    /// <summary>The arrays from which the detector makes it again.</summary>
    PackageArrays ToArrays();
}
