namespace Microsoft.Spark;

/// <summary>A job, as Spark's status tracker knows it.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="StageIds">The ids of its stages.</param>
/// <param name="Status"><c>RUNNING</c>, <c>SUCCEEDED</c>, <c>FAILED</c> or <c>UNKNOWN</c>.</param>
public sealed record SparkJobInfo(int JobId, IReadOnlyList<int> StageIds, string Status);
