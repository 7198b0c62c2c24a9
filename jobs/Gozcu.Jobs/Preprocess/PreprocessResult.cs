namespace Gozcu.Jobs.Preprocess;

/// <summary>Result of preprocessing. Always <c>Read = Clean + Rejected</c>.</summary>
/// <param name="Files">Number of files read.</param>
/// <param name="Read">Number of rows read.</param>
/// <param name="Clean">Number of rows written as clean.</param>
/// <param name="Rejected">Number of rows written as rejected.</param>
/// <param name="Reasons">Number of rejected rows, by rejection code.</param>
public sealed record PreprocessResult(int Files, long Read, long Clean, long Rejected, IReadOnlyDictionary<string, long> Reasons);
