namespace Microsoft.Spark.Worker;

internal enum TaskOutcome
{
    /// <summary>The task is complete, and the connection may carry another.</summary>
    Done,

    /// <summary>The task is complete, or there was none, and the connection ends.</summary>
    Closed,

    /// <summary>The task failed, and Spark has been informed.</summary>
    Failed,
}
