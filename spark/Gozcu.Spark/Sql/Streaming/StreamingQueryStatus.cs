namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What a streaming query does now.</summary>
/// <param name="Message">In words.</param>
/// <param name="IsDataAvailable">Whether there are rows to read.</param>
/// <param name="IsTriggerActive">Whether a batch is being worked on; never true under the continuous trigger.</param>
public sealed record StreamingQueryStatus(string Message, bool IsDataAvailable, bool IsTriggerActive);
