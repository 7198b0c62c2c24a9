using Microsoft.Spark;

namespace Gozcu.Notebooks.Running;

/// <summary>How far the jobs of a group are.</summary>
/// <param name="Jobs">Jobs begun.</param>
/// <param name="JobsDone">Jobs that have ended.</param>
/// <param name="Tasks">Tasks of the running jobs' stages, as far as Spark knows them.</param>
/// <param name="TasksDone">Tasks that are done.</param>
/// <param name="Stage">What the running stage does; null between two.</param>
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
