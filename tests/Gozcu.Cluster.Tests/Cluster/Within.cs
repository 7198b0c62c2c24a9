namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>Work that must come to an end: what hangs fails.</summary>
internal static class Within
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(180);

    /// <summary>Starts work beside the test.</summary>
    public static Task<T> Start<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits for the work's result; its exception is thrown as it is.</summary>
    public static T Get<T>(Task<T> work)
    {
        try
        {
            return work.Wait(Deadline)
                ? work.Result
                : throw new TimeoutException($"Not done within {Deadline.TotalSeconds:0} s. {ClusterFixture.Cluster.ExecutorLogs()}");
        }
        catch (AggregateException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }
}
