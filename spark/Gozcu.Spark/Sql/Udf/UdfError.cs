namespace Microsoft.Spark.Sql;

/// <summary>A row for which a C# function failed, and whose result is null.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Row">The row's arguments, shortened.</param>
/// <param name="ExceptionType">The full name of the exception's class.</param>
/// <param name="Message">The exception's message, shortened.</param>
/// <param name="StageId">The stage it happened in.</param>
/// <param name="PartitionId">The partition it happened in.</param>
public sealed record UdfError(string Function, string Row, string ExceptionType, string Message, int StageId, int PartitionId);
