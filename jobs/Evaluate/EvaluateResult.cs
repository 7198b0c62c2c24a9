using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Evaluate;

/// <summary>What evaluation found.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Detector">The detector.</param>
/// <param name="Unscored">Labelled test rows without a score, left out.</param>
/// <param name="Scorecard">How good it is.</param>
public sealed record EvaluateResult(string Model, int Version, string Detector, long Unscored, Scorecard Scorecard)
{
    /// <summary>Test rows without a label, left out.</summary>
    public long Unlabelled { get; init; }
}
