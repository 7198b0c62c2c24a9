using Microsoft.Spark.Interop;

namespace Microsoft.Spark;

/// <content>Spark jobs: tags, cancellation, and work with a cancellation token.</content>
public sealed partial class SparkContext
{
    private const string TagsProperty = "spark.job.tags";

    /// <summary>Interval at which the jobs of cancelled work are cancelled until it has ended; it may be between two jobs.</summary>
    private static readonly TimeSpan CancellationInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Name of the application.</summary>
    public string AppName => (string)Reference.Invoke("appName")!;

    /// <summary>Master URL that Spark runs on.</summary>
    public string Master => (string)Reference.Invoke("master")!;

    /// <summary>Deploy mode of the driver: <c>client</c> or <c>cluster</c>.</summary>
    public string DeployMode => (string)Reference.Invoke("deployMode")!;

    /// <summary>True if Spark runs in a single JVM, that of the driver.</summary>
    public bool IsLocal => (bool)Reference.Invoke("isLocal")!;

    /// <summary>True if the context has been stopped.</summary>
    public bool IsStopped => (bool)Reference.Invoke("isStopped")!;

    /// <summary>Start time of the context.</summary>
    public DateTimeOffset StartTime => DateTimeOffset.FromUnixTimeMilliseconds((long)Reference.Invoke("startTime")!);

    /// <summary>User that the application runs as.</summary>
    public string SparkUser => (string)Reference.Invoke("sparkUser")!;

    /// <summary>Adds a jar to the class path of future tasks.</summary>
    /// <param name="path">Local path, or path in a file system that Hadoop supports.</param>
    public void AddJar(string path) => Reference.Invoke("addJar", path);

    /// <summary>Returns the paths of the jars that tasks have on their class path in addition to Spark's.</summary>
    public IEnumerable<string> ListJars() => [.. Reference.InvokeObject("listJars").ReadSeq().Cast<string>()];

    /// <summary>Adds a tag to the jobs that this flow of control starts from now on. A job can have several tags.</summary>
    /// <param name="tag">Tag, without commas.</param>
    /// <exception cref="ArgumentException">The tag is empty or contains a comma.</exception>
    [Since("3.5.0")]
    public void AddJobTag(string tag) => SetTags([.. GetJobTags(), Checked(tag)]);

    /// <summary>Removes a tag from the jobs that this flow of control starts from now on.</summary>
    [Since("3.5.0")]
    public void RemoveJobTag(string tag) => SetTags([.. GetJobTags().Where(other => other != tag)]);

    /// <summary>Returns the tags of the jobs that this flow of control starts.</summary>
    [Since("3.5.0")]
    public IReadOnlyCollection<string> GetJobTags() => GetLocalProperty(TagsProperty) is { Length: > 0 } tags ? tags.Split(',') : [];

    /// <summary>Removes all tags from the jobs that this flow of control starts from now on.</summary>
    [Since("3.5.0")]
    public void ClearJobTags() => SetTags([]);

    /// <summary>Sets whether cancellation of the jobs that this flow of control starts from now on interrupts the threads of their tasks.</summary>
    [Since("3.5.0")]
    public void SetInterruptOnCancel(bool interruptOnCancel) => SetLocalProperty(InterruptProperty, interruptOnCancel ? "true" : "false");

    /// <summary>Cancels the jobs with a tag, from whichever thread they were started.</summary>
    [Since("3.5.0")]
    public void CancelJobsWithTag(string tag) => Reference.Invoke("cancelJobsWithTag", Checked(tag));

    /// <summary>Progress of jobs and stages.</summary>
    public SparkStatusTracker StatusTracker => new(Reference.InvokeObject("statusTracker"));

    /// <summary>Cancels a job.</summary>
    public void CancelJob(int jobId) => Reference.Invoke("cancelJob", jobId);

    /// <summary>Cancels a stage and the jobs that depend on it.</summary>
    public void CancelStage(int stageId) => Reference.Invoke("cancelStage", stageId);

    /// <summary>
    /// Runs work on a pool thread. If the token is cancelled, the Spark jobs that the work has started are cancelled, and those that it starts afterwards; other jobs are not
    /// affected, whatever their group. Work outside Spark jobs (planning, listing files, .NET code) is not interrupted.
    /// </summary>
    /// <param name="work">Function to run. Threads and tasks that it starts are part of the work.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the inner exception is Spark's.</exception>
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

    /// <summary>Runs work without a result, as <see cref="RunAsync{T}"/> does.</summary>
    /// <param name="work">Action to run. Threads and tasks that it starts are part of the work.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the inner exception is Spark's.</exception>
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

    /// <summary>Enumerates a sequence whose jobs start with its first value, or from there. A token ends the sequence and cancels the job that is running for it.</summary>
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
                // With prefetching, the job for the next partition may have started only now.
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

                // The JVM thread that starts the jobs inherits the properties when it is created, which is now.
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
