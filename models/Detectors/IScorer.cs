using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors;

/// <summary>Trained detector: computes scores from feature values; a higher score means less normal. Immutable and thread-safe; allocates nothing while scoring.</summary>
public interface IScorer
{
    /// <summary>Number of features it takes.</summary>
    int FeatureCount { get; }

    /// <summary>Computes the scores of rows. The score of a row does not depend on other rows.</summary>
    /// <param name="features">Feature values of the rows, by column; NaN means missing.</param>
    /// <param name="scores">Destination of the scores, one per row; NaN where the detector cannot score a row. The range depends on the detector.</param>
    /// <exception cref="ArgumentException">The number of features or the length of <paramref name="scores"/> is wrong.</exception>
    void Score(FeatureColumns features, Span<double> scores);

    /// <summary>Computes the contribution of each feature of a row to its score: positive towards anomaly, negative towards normal, 0 for none.</summary>
    /// <param name="row">Feature values of the row.</param>
    /// <param name="contributions">Destination of the contributions, one per feature; never NaN.</param>
    /// <exception cref="ArgumentException">A length is not <see cref="FeatureCount"/>.</exception>
    void Contribute(ReadOnlySpan<double> row, Span<double> contributions);

    /// <summary>Returns the arrays from which <see cref="IDetector.Open"/> restores the detector.</summary>
    PackageArrays ToArrays();
}
