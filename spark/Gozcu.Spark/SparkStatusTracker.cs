using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>How far Spark's jobs and stages are. What Spark has forgotten, and what it has not begun, is not there.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "Spark's own name.")]
public sealed class SparkStatusTracker : IJvmObjectReferenceProvider
{
    internal SparkStatusTracker(JvmObjectReference reference) => Reference = reference;

    /// <summary>The object in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The ids of the known jobs of a group, running or done; null for the jobs of no group.</summary>
    public IReadOnlyList<int> GetJobIdsForGroup(string? jobGroup) => Ids(Reference.InvokeObject("getJobIdsForGroup", jobGroup));

    /// <summary>The ids of the stages that run.</summary>
    public IReadOnlyList<int> GetActiveStageIds() => Ids(Reference.InvokeObject("getActiveStageIds"));

    /// <summary>The ids of the jobs that run.</summary>
    public IReadOnlyList<int> GetActiveJobIds() => Ids(Reference.InvokeObject("getActiveJobIds"));

    /// <summary>A job; null when Spark does not know it (any more).</summary>
    public SparkJobInfo? GetJobInfo(int jobId) =>
        Reference.InvokeObject("getJobInfo", jobId).ReadOption() is JvmObjectReference job
            ? new SparkJobInfo(jobId, Ids(job.InvokeObject("stageIds")), job.InvokeObject("status").ToString())
            : null;

    /// <summary>A stage's latest attempt; null when Spark does not know it (any more).</summary>
    public SparkStageInfo? GetStageInfo(int stageId) =>
        Reference.InvokeObject("getStageInfo", stageId).ReadOption() is JvmObjectReference stage
            ? new SparkStageInfo(
                stageId,
                (string)stage.Invoke("name")!,
                (int)stage.Invoke("numTasks")!,
                (int)stage.Invoke("numActiveTasks")!,
                (int)stage.Invoke("numCompletedTasks")!,
                (int)stage.Invoke("numFailedTasks")!
            )
            : null;

    private static int[] Ids(JvmObjectReference array) => [.. array.ReadArray().Cast<int>()];
}
