namespace Gozcu.Models.Evaluation;

/// <summary>What a detector that knows nothing reaches on the same rows.</summary>
/// <param name="Name"><c>always-alarm</c>, <c>never-alarm</c> or <c>random</c>.</param>
/// <param name="Confusion">Its alarms against the labels.</param>
/// <param name="AreaUnderRoc">Area under its curve of true over false alarm rate.</param>
/// <param name="AreaUnderPr">Area under its curve of precision over recall.</param>
public sealed record Baseline(string Name, ConfusionMatrix Confusion, double AreaUnderRoc, double AreaUnderPr);
