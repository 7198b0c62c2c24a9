using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>Progress of Spark's jobs and stages. Jobs and stages that Spark has discarded or not yet started are missing.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "Spark's own name.")]
public sealed class SparkStatusTracker : IJvmObjectReferenceProvider
{
    internal SparkStatusTracker(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the tracker in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the ids of the known jobs of a group, running or completed; with null, of jobs without a group.</summary>
    public IReadOnlyList<int> GetJobIdsForGroup(string? jobGroup) => Ids(Reference.InvokeObject("getJobIdsForGroup", jobGroup));

    /// <summary>Returns the ids of the running stages.</summary>
    public IReadOnlyList<int> GetActiveStageIds() => Ids(Reference.InvokeObject("getActiveStageIds"));

    /// <summary>Returns the ids of the running jobs.</summary>
    public IReadOnlyList<int> GetActiveJobIds() => Ids(Reference.InvokeObject("getActiveJobIds"));

    /// <summary>Returns the state of a job, or null if Spark does not know it or no longer does.</summary>
    public SparkJobInfo? GetJobInfo(int jobId) =>
        Reference.InvokeObject("getJobInfo", jobId).ReadOption() is JvmObjectReference job
            ? new SparkJobInfo(jobId, Ids(job.InvokeObject("stageIds")), job.InvokeObject("status").ToString())
            : null;

    /// <summary>Returns the state of a stage's latest attempt, or null if Spark does not know it or no longer does.</summary>
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
