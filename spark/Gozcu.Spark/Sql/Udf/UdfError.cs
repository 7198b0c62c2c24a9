namespace Microsoft.Spark.Sql;

/// <summary>A row for which a user-defined function failed and returned null.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="Row">Arguments of the row, shortened.</param>
/// <param name="ExceptionType">Full name of the exception's class.</param>
/// <param name="Message">Message of the exception, shortened.</param>
/// <param name="StageId">Id of the stage in which it failed.</param>
/// <param name="PartitionId">Id of the partition in which it failed.</param>
public sealed record UdfError(string Function, string Row, string ExceptionType, string Message, int StageId, int PartitionId);
