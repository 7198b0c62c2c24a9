namespace Microsoft.Spark;

/// <summary>State of a Spark job.</summary>
/// <param name="JobId">Id of the job.</param>
/// <param name="StageIds">Ids of its stages.</param>
/// <param name="Status"><c>RUNNING</c>, <c>SUCCEEDED</c>, <c>FAILED</c> or <c>UNKNOWN</c>.</param>
public sealed record SparkJobInfo(int JobId, IReadOnlyList<int> StageIds, string Status);
