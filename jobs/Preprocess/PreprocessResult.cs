namespace Gozcu.Jobs.Preprocess;

/// <summary>What preprocessing did. <c>Read = Clean + Rejected</c>, always.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Clean">Rows written as clean.</param>
/// <param name="Rejected">Rows written as rejected.</param>
/// <param name="Reasons">Rejected rows by reason.</param>
public sealed record PreprocessResult(int Files, long Read, long Clean, long Rejected, IReadOnlyDictionary<string, long> Reasons);
