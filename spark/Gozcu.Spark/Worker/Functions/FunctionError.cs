namespace Microsoft.Spark.Worker.Functions;

/// <summary>What the user is told of a failed task.</summary>
internal static class FunctionError
{
    public static string Describe(Exception error) =>
        error switch
        {
            FunctionException { InnerException: { } cause } => $"{error.Message}{Environment.NewLine}{cause}",
            FunctionException or Protocol.ProtocolException or ClosureException => error.Message,
            _ => $"The C# worker failed.{Environment.NewLine}{error}",
        };
}
