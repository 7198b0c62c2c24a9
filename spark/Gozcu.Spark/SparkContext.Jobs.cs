using Microsoft.Spark.Interop;

namespace Microsoft.Spark;

/// <content>Jobs: tags, cancellation, work that a token cancels.</content>
public sealed partial class SparkContext
{
    private const string TagsProperty = "spark.job.tags";

    /// <summary>How often the jobs of cancelled work are cancelled until it has ended: it may be between two jobs.</summary>
    private static readonly TimeSpan CancellationInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>The application's name.</summary>
    public string AppName => (string)Reference.Invoke("appName")!;

    /// <summary>Where Spark runs.</summary>
    public string Master => (string)Reference.Invoke("master")!;

    /// <summary>How the driver was deployed: <c>client</c> or <c>cluster</c>.</summary>
    public string DeployMode => (string)Reference.Invoke("deployMode")!;

    /// <summary>Whether Spark runs in this process's JVM alone.</summary>
    public bool IsLocal => (bool)Reference.Invoke("isLocal")!;

    /// <summary>Whether the context was ended.</summary>
    public bool IsStopped => (bool)Reference.Invoke("isStopped")!;

    /// <summary>When the context was made.</summary>
    public DateTimeOffset StartTime => DateTimeOffset.FromUnixTimeMilliseconds((long)Reference.Invoke("startTime")!);

    /// <summary>The user the application runs for.</summary>
    public string SparkUser => (string)Reference.Invoke("sparkUser")!;

    /// <summary>Adds a jar to the class path of the tasks to come.</summary>
    /// <param name="path">A local path, or one on a file system that Hadoop knows.</param>
    public void AddJar(string path) => Reference.Invoke("addJar", path);

    /// <summary>The jars that tasks have on their class path beside Spark's.</summary>
    public IEnumerable<string> ListJars() => [.. Reference.InvokeObject("listJars").ReadSeq().Cast<string>()];

    /// <summary>Tags the jobs that this flow of control starts from now on; a job can have many tags.</summary>
    /// <param name="tag">The tag, without commas.</param>
    /// <exception cref="ArgumentException">The tag is empty or has a comma.</exception>
    [Since("3.5.0")]
    public void AddJobTag(string tag) => SetTags([.. GetJobTags(), Checked(tag)]);

    /// <summary>No longer tags the jobs that this flow of control starts.</summary>
    [Since("3.5.0")]
    public void RemoveJobTag(string tag) => SetTags([.. GetJobTags().Where(other => other != tag)]);

    /// <summary>The tags of the jobs that this flow of control starts.</summary>
    [Since("3.5.0")]
    public IReadOnlyCollection<string> GetJobTags() => GetLocalProperty(TagsProperty) is { Length: > 0 } tags ? tags.Split(',') : [];

    /// <summary>The jobs that this flow of control starts from now on have no tags.</summary>
    [Since("3.5.0")]
    public void ClearJobTags() => SetTags([]);

    /// <summary>Whether cancelling the jobs that this flow of control starts from now on interrupts the threads of their tasks.</summary>
    [Since("3.5.0")]
    public void SetInterruptOnCancel(bool interruptOnCancel) => SetLocalProperty(InterruptProperty, interruptOnCancel ? "true" : "false");

    /// <summary>Cancels the jobs with a tag, whichever thread has started them.</summary>
    [Since("3.5.0")]
    public void CancelJobsWithTag(string tag) => Reference.Invoke("cancelJobsWithTag", Checked(tag));

    /// <summary>How far jobs and stages are.</summary>
    public SparkStatusTracker StatusTracker => new(Reference.InvokeObject("statusTracker"));

    /// <summary>Cancels a job.</summary>
    public void CancelJob(int jobId) => Reference.Invoke("cancelJob", jobId);

    /// <summary>Cancels a stage and the jobs that need it.</summary>
    public void CancelStage(int stageId) => Reference.Invoke("cancelStage", stageId);

    /// <summary>
    /// Does work on a thread of the pool. When the token is cancelled, the Spark jobs the work has started are cancelled, and those it goes on to start; jobs of
    /// others are not touched, whatever their group. What keeps no job running (planning, listing files, code of .NET) is waited for.
    /// </summary>
    /// <param name="work">The work. Threads and tasks it starts belong to it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the inner exception is what Spark said.</exception>
    [Since("3.5.0")]
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        string tag = $"gozcu-{Guid.NewGuid():N}";
        Task<T> running = Task.Run(
            () =>
            {
                AddJobTag(tag);
                SetInterruptOnCancel(true);
                return work();
            },
            CancellationToken.None
        );
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(cancelled.SetResult))
        {
            await Task.WhenAny(running, cancelled.Task).ConfigureAwait(false);
        }

        while (!running.IsCompleted)
        {
            CancelJobsWithTag(tag);
            await Task.WhenAny(running, Task.Delay(CancellationInterval, CancellationToken.None)).ConfigureAwait(false);
        }

        try
        {
            return await running.ConfigureAwait(false);
        }
        catch (JvmException e) when (cancellationToken.IsCancellationRequested && e is not JvmConnectionException)
        {
            throw new OperationCanceledException("The work was cancelled, and its Spark jobs with it.", e, cancellationToken);
        }
    }

    /// <summary>Does work as <see cref="RunAsync{T}"/> does, without a result.</summary>
    /// <param name="work">The work. Threads and tasks it starts belong to it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the inner exception is what Spark said.</exception>
    [Since("3.5.0")]
    public async Task RunAsync(Action work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await RunAsync(
                () =>
                {
                    work();
                    return true;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>
    /// A sequence whose values are computed by jobs that its first value starts, or that come from there, until a token ends it and what computes at that
    /// moment.
    /// </summary>
    internal IEnumerable<T> Iterate<T>(Func<IEnumerable<T>> start, CancellationToken cancellationToken)
    {
        string tag = $"gozcu-{Guid.NewGuid():N}";
        using IEnumerator<T> values = start().GetEnumerator();
        using var ended = new CancellationTokenSource();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => _ = CancelUntilAsync(tag, ended.Token));
        bool isFirst = true;
        try
        {
            while (MoveNext())
            {
                yield return values.Current;
            }
        }
        finally
        {
            ended.Cancel();
            if (cancellationToken.IsCancellationRequested && !IsStopped)
            {
                // With prefetching, the job for the partition after the one that was asked for may have started only now.
                CancelJobsWithTag(tag);
            }
        }

        bool MoveNext()
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!isFirst)
                {
                    return values.MoveNext();
                }

                // The thread in the JVM that starts the jobs takes the properties over when it is made, which is now.
                isFirst = false;
                string? interrupts = GetLocalProperty(InterruptProperty);
                AddJobTag(tag);
                SetInterruptOnCancel(true);
                try
                {
                    return values.MoveNext();
                }
                finally
                {
                    RemoveJobTag(tag);
                    SetLocalProperty(InterruptProperty, interrupts);
                }
            }
            catch (JvmException e) when (cancellationToken.IsCancellationRequested && e is not JvmConnectionException)
            {
                throw new OperationCanceledException("The iteration was cancelled, and its Spark job with it.", e, cancellationToken);
            }
        }
    }

    private async Task CancelUntilAsync(string tag, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested && !IsStopped)
        {
            CancelJobsWithTag(tag);
            await Task.Delay(CancellationInterval, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void SetTags(IReadOnlyCollection<string> tags) =>
        SetLocalProperty(TagsProperty, tags.Count == 0 ? null : string.Join(',', tags.Distinct()));

    private static string Checked(string tag) =>
        string.IsNullOrEmpty(tag) || tag.Contains(',', StringComparison.Ordinal)
            ? throw new ArgumentException($"A job's tag is '{tag}', but must have a letter at least and no comma.", nameof(tag))
            : tag;
}
