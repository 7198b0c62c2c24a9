namespace Microsoft.Spark.Closures;

/// <summary>A broadcast with a value of any type. Its class has a constructor that takes the id, for functions in a worker.</summary>
internal interface IBroadcast
{
    /// <summary>Spark's id of the broadcast, on the driver and on executors.</summary>
    long Id { get; }

    /// <summary>Reason why functions can no longer use it; null if they can.</summary>
    string? WhyGone { get; }

    /// <summary>Reference to the org.apache.spark.broadcast.Broadcast in the driver's JVM.</summary>
    Interop.Ipc.JvmObjectReference Reference { get; }
}
