using Microsoft.Spark.Accumulators;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark;

/// <summary>What a function can ask about the task it runs in.</summary>
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

    /// <summary>The partition the task works on, from 0.</summary>
    public int PartitionId { get; }

    /// <summary>The stage the task belongs to.</summary>
    public int StageId { get; }

    /// <summary>How often the task has been tried before.</summary>
    public int AttemptNumber { get; }

    /// <summary>A number no other attempt of a task has in the same application.</summary>
    public long TaskAttemptId { get; }

    /// <summary>Properties that the driver set on the job, such as its description.</summary>
    public IReadOnlyDictionary<string, string> LocalProperties { get; }

    /// <summary>Cancelled when Spark gives up the task. A function that takes long should look at it.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Where the files sent to every node are.</summary>
    internal string FilesFolder { get; }

    /// <summary>What the task's functions are called, in the order they were loaded in.</summary>
    internal List<string> FunctionNames { get; } = [];

    /// <summary>What the task's functions find around them. Those of a task have the same as a rule; see <see cref="Worker.Functions.FunctionCommand.ToScalar"/>.</summary>
    internal Worker.Functions.FunctionSurroundings? Surroundings { get; set; }

    /// <summary>The accumulators that the task's functions have captured.</summary>
    internal List<IAccumulator> Accumulators { get; } = [];

    /// <summary>The task this code runs in, or null on the driver.</summary>
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
