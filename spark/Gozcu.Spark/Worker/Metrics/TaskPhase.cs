namespace Microsoft.Spark.Worker.Metrics;

/// <summary>What a task's thread spends its time on.</summary>
internal enum TaskPhase
{
    /// <summary>The user's code, and whatever is not one of the others.</summary>
    Function,

    /// <summary>Between Arrow's bytes and .NET's values, both ways.</summary>
    Conversion,

    /// <summary>For Spark to send or to take bytes.</summary>
    Waiting,
}
