namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Current status of a streaming query.</summary>
/// <param name="Message">Description of the current activity.</param>
/// <param name="IsDataAvailable">True if there are rows to read.</param>
/// <param name="IsTriggerActive">True if a micro-batch is being processed; never true with the continuous trigger.</param>
public sealed record StreamingQueryStatus(string Message, bool IsDataAvailable, bool IsTriggerActive);
