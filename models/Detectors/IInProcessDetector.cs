using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors;

/// <summary>Detector that is trained in process, from normal rows in memory. Training is exact and deterministic: equal rows give equal detectors.</summary>
public interface IInProcessDetector : IDetector
{
    /// <summary>Trains the detector.</summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <param name="parameters">Values of all parameters of the detector.</param>
    /// <exception cref="ArgumentException">There are too few rows or values to learn from, or a value is infinite.</exception>
    IScorer Fit(FeatureColumns normal, IReadOnlyDictionary<string, double> parameters);
}
