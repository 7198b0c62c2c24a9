using Microsoft.Spark;

namespace Gozcu.Notebooks.Running;

/// <summary>Progress of a group of jobs.</summary>
/// <param name="Jobs">Number of started jobs.</param>
/// <param name="JobsDone">Number of finished jobs.</param>
/// <param name="Tasks">Number of tasks of the running jobs' stages, as far as Spark knows them.</param>
/// <param name="TasksDone">Number of finished tasks.</param>
/// <param name="Stage">Name of the running stage; null if there is none.</param>
internal sealed record JobCounts(int Jobs, int JobsDone, int Tasks, int TasksDone, string? Stage)
{
    public bool Running => JobsDone < Jobs;

    public static JobCounts Of(SparkStatusTracker tracker, string group)
    {
        var jobs = tracker.GetJobIdsForGroup(group).Select(tracker.GetJobInfo).OfType<SparkJobInfo>().ToList();
        var running = jobs.Where(job => job.Status == "RUNNING").ToList();
        var stages = running.SelectMany(job => job.StageIds).Distinct().Select(tracker.GetStageInfo).OfType<SparkStageInfo>().ToList();
        return new JobCounts(
            jobs.Count,
            jobs.Count - running.Count,
            stages.Sum(stage => stage.NumTasks),
            stages.Sum(stage => stage.NumCompletedTasks),
            stages.FirstOrDefault(stage => stage.NumActiveTasks > 0)?.Name
        );
    }
}
