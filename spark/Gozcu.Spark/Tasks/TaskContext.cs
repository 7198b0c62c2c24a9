using Microsoft.Spark.Closures;
using Microsoft.Spark.Tasks;

namespace Microsoft.Spark;

/// <summary>Information on the running task, for functions.</summary>
public sealed class TaskContext
{
    private static readonly AsyncLocal<TaskContext?> Current = new();

    private TaskContext(TaskRequest request, CancellationToken cancellationToken)
    {
        PartitionId = request.PartitionId;
        StageId = request.StageId;
        AttemptNumber = request.AttemptNumber;
        TaskAttemptId = request.TaskAttemptId;
        LocalProperties = request.LocalProperties;
        FilesFolder = request.FilesFolder;
        CancellationToken = cancellationToken;
    }

    /// <summary>Id of the partition that the task processes, from 0.</summary>
    public int PartitionId { get; }

    /// <summary>Id of the stage that the task belongs to.</summary>
    public int StageId { get; }

    /// <summary>Number of earlier attempts of the task.</summary>
    public int AttemptNumber { get; }

    /// <summary>Id of the attempt, unique in the application.</summary>
    public long TaskAttemptId { get; }

    /// <summary>Properties that the driver has set on the job, such as its description.</summary>
    public IReadOnlyDictionary<string, string> LocalProperties { get; }

    /// <summary>Token that is cancelled when Spark cancels the task. Long-running functions should check it.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Folder of the files that are sent to every node.</summary>
    internal string FilesFolder { get; }

    /// <summary>Names of the task's functions, in the order in which they were loaded.</summary>
    internal List<string> FunctionNames { get; } = [];

    /// <summary>Surroundings of the task's functions, which usually share them; see <see cref="Tasks.Functions.FunctionCommand.ToScalar"/>.</summary>
    internal Tasks.Functions.FunctionSurroundings? Surroundings { get; set; }

    /// <summary>Accumulators that the task's functions capture.</summary>
    internal List<IAccumulator> Accumulators { get; } = [];

    /// <summary>Returns the task in which this code runs, or null on the driver.</summary>
    public static TaskContext? Get() => Current.Value;

    internal static Scope Enter(TaskRequest request, CancellationToken cancellationToken)
    {
        var context = new TaskContext(request, cancellationToken);
        Current.Value = context;
        return new Scope(context);
    }

    internal readonly struct Scope(TaskContext context) : IDisposable
    {
        public TaskContext Context => context;

        public void Dispose() => Current.Value = null;
    }
}
