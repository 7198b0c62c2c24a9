namespace Microsoft.Spark.Broadcasts;

/// <summary>A broadcast whose value may be of any type.</summary>
internal interface IBroadcast
{
    /// <summary>By which Spark knows it, on the driver and on executors.</summary>
    long Id { get; }

    Type ValueType { get; }

    /// <summary>Why functions cannot use it any more, or null when they can.</summary>
    string? WhyGone { get; }

    /// <summary>The org.apache.spark.broadcast.Broadcast in the driver's JVM.</summary>
    Interop.Ipc.JvmObjectReference Reference { get; }
}
