using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Schedule of a streaming query's micro-batches.</summary>
public sealed class Trigger : IJvmObjectReferenceProvider
{
    private Trigger(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the trigger in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Starts a micro-batch at each interval.</summary>
    /// <param name="intervalMs">Interval in milliseconds; 0 starts one as soon as the previous one is complete.</param>
    public static Trigger ProcessingTime(long intervalMs) => Create("ProcessingTime", intervalMs);

    /// <summary>Starts a micro-batch at each interval.</summary>
    /// <param name="interval">Interval such as <c>10 seconds</c>.</param>
    public static Trigger ProcessingTime(string interval) => Create("ProcessingTime", interval);

    /// <summary>Starts a micro-batch at each interval.</summary>
    /// <param name="interval">Interval; zero starts one as soon as the previous one is complete.</param>
    public static Trigger ProcessingTime(TimeSpan interval) => ProcessingTime((long)interval.TotalMilliseconds);

    /// <summary>Processes the available rows in one micro-batch, then ends the query. <see cref="AvailableNow"/> does the same in micro-batches of limited size.</summary>
    public static Trigger Once() => Create("Once");

    /// <summary>Processes the rows that are available at the start, in micro-batches of the size that the source's options set, then ends the query.</summary>
    [Since("3.3.0")]
    public static Trigger AvailableNow() => Create("AvailableNow");

    /// <summary>Processes rows continuously, without micro-batches.</summary>
    /// <param name="intervalMs">Interval of checkpoints in milliseconds.</param>
    public static Trigger Continuous(long intervalMs) => Create("Continuous", intervalMs);

    /// <summary>Processes rows continuously, without micro-batches.</summary>
    /// <param name="interval">Interval of checkpoints, such as <c>10 seconds</c>.</param>
    public static Trigger Continuous(string interval) => Create("Continuous", interval);

    private static Trigger Create(string kind, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod("org.apache.spark.sql.streaming.Trigger", kind, args)!);
}
