using System.Globalization;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Describes the error of a failed task for the user.</summary>
internal static class FunctionError
{
    public static string Describe(Exception error) =>
        error switch
        {
            FunctionException { InnerException: { } cause } failed => $"{Place(failed)}{Environment.NewLine}{cause}",
            FunctionException failed => Place(failed),
            ProtocolException or ClosureException => error.Message,
            _ => $"The C# worker failed.{Environment.NewLine}{error}",
        };

    private static string Place(FunctionException error) =>
        error.Task is { } task
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{error.Message} (stage {task.StageId}, partition {task.PartitionId}, attempt {task.AttemptNumber})"
            )
            : error.Message;
}
