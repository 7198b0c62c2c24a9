using System.Globalization;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>Describes the error of a failed task for the user.</summary>
internal static class FunctionError
{
    public static string Describe(Exception error) =>
        error switch
        {
            FunctionException { InnerException: { } cause } failed => $"{Place(failed)}{Environment.NewLine}{cause}",
            FunctionException failed => Place(failed),
            Protocol.ProtocolException or ClosureException => error.Message,
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
