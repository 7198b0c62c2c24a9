namespace Microsoft.Spark;

/// <summary>A stage, as Spark's status tracker knows it.</summary>
/// <param name="StageId">Its id.</param>
/// <param name="Name">What it does: the call that needs it.</param>
/// <param name="NumTasks">How many tasks it has.</param>
/// <param name="NumActiveTasks">How many run.</param>
/// <param name="NumCompletedTasks">How many are done.</param>
/// <param name="NumFailedTasks">How many attempts have failed.</param>
public sealed record SparkStageInfo(int StageId, string Name, int NumTasks, int NumActiveTasks, int NumCompletedTasks, int NumFailedTasks);
