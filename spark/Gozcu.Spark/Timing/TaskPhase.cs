namespace Microsoft.Spark.Timing;

/// <summary>Phase of a task's thread.</summary>
internal enum TaskPhase
{
    /// <summary>The user's code, and everything that is in no other phase.</summary>
    Function,

    /// <summary>Conversion between Arrow's bytes and .NET values, in both directions.</summary>
    Conversion,

    /// <summary>Waiting for Spark to send or receive bytes.</summary>
    Waiting,
}
