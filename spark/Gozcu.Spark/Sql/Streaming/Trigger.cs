using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>When a streaming query looks for new rows.</summary>
public sealed class Trigger : IJvmObjectReferenceProvider
{
    private Trigger(JvmObjectReference reference) => Reference = reference;

    /// <summary>The trigger in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>A batch at each interval, in milliseconds; 0 for as soon as the last is done.</summary>
    public static Trigger ProcessingTime(long intervalMs) => Create("ProcessingTime", intervalMs);

    /// <summary>A batch at each interval, such as <c>10 seconds</c>.</summary>
    public static Trigger ProcessingTime(string interval) => Create("ProcessingTime", interval);

    /// <summary>A batch at each interval; zero for as soon as the last is done.</summary>
    public static Trigger ProcessingTime(TimeSpan interval) => ProcessingTime((long)interval.TotalMilliseconds);

    /// <summary>One batch of what is there, then the query ends. <see cref="AvailableNow"/> does the same in batches of bounded size.</summary>
    public static Trigger Once() => Create("Once");

    /// <summary>What is there when the query starts, in batches of the size the source's options give; then the query ends.</summary>
    [Since("3.3.0")]
    public static Trigger AvailableNow() => Create("AvailableNow");

    /// <summary>Row by row without batches; progress is recorded at each interval, in milliseconds.</summary>
    public static Trigger Continuous(long intervalMs) => Create("Continuous", intervalMs);

    /// <summary>Row by row without batches; progress is recorded at each interval, such as <c>10 seconds</c>.</summary>
    public static Trigger Continuous(string interval) => Create("Continuous", interval);

    private static Trigger Create(string kind, params object?[] args) =>
        new((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod("org.apache.spark.sql.streaming.Trigger", kind, args)!);
}
