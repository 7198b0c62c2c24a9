namespace Gozcu.Models.Evaluation;

/// <summary>Performance of a trivial detector on the same rows.</summary>
/// <param name="Name">Name: <c>always-alarm</c>, <c>never-alarm</c> or <c>random</c>.</param>
/// <param name="Confusion">Confusion matrix of its alarms.</param>
/// <param name="AreaUnderRoc">Area under the ROC curve.</param>
/// <param name="AreaUnderPr">Area under the precision-recall curve.</param>
public sealed record Baseline(string Name, ConfusionMatrix Confusion, double AreaUnderRoc, double AreaUnderPr);
