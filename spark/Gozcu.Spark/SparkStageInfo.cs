namespace Microsoft.Spark;

/// <summary>State of a stage.</summary>
/// <param name="StageId">Id of the stage.</param>
/// <param name="Name">Name of the stage: the call that requires it.</param>
/// <param name="NumTasks">Number of tasks.</param>
/// <param name="NumActiveTasks">Number of running tasks.</param>
/// <param name="NumCompletedTasks">Number of completed tasks.</param>
/// <param name="NumFailedTasks">Number of failed attempts of tasks.</param>
public sealed record SparkStageInfo(int StageId, string Name, int NumTasks, int NumActiveTasks, int NumCompletedTasks, int NumFailedTasks);
