using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Evaluate;

/// <summary>What evaluation found.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Detector">The detector.</param>
/// <param name="Unscored">Test rows without a score or a label, left out.</param>
/// <param name="Scorecard">How good it is.</param>
public sealed record EvaluateResult(string Model, int Version, string Detector, long Unscored, Scorecard Scorecard);
