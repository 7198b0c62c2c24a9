namespace Gozcu.Jobs.Score;

/// <summary>Result of <c>score</c>.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="Rows">Number of rows read.</param>
/// <param name="Records">Number of output records, by the name of the topic that they would have in a stream.</param>
/// <param name="Output">Folder or URI of the output records.</param>
public sealed record ScoreResult(string Model, int Version, long Rows, IReadOnlyDictionary<string, long> Records, string Output);
