using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Evaluate;

/// <summary>Result of an evaluation.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="Detector">Name of the detector.</param>
/// <param name="Unscored">Number of labelled test rows that were left out because they have no score.</param>
/// <param name="Scorecard">Scorecard of the model.</param>
public sealed record EvaluateResult(string Model, int Version, string Detector, long Unscored, Scorecard Scorecard)
{
    /// <summary>Number of test rows that were left out because they have no label.</summary>
    public long Unlabelled { get; init; }
}
