using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.ScoreStream.Recovery;
using Gozcu.Jobs.Streams;
using Gozcu.Jobs.Streams.Checkpoints;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Run of the scoring stream: prepares topics and checkpoint, starts Spark's query, and restarts it after temporary failures.</summary>
internal sealed class ScoringStream
{
    /// <summary>Largest number of records that a task's consumer holds at once: 100 MiB with the largest records that Kafka accepts by default.</summary>
    private const int MaxPolled = 100;

    private readonly JobRun _run;
    private readonly ScoreStreamOptions _options;
    private readonly ModelPackage _package;
    private readonly KafkaClients _clients;
    private readonly OutputTopics _topics;
    private readonly StreamCheckpoint _checkpoint;
    private readonly StreamRecovery _recovery;

    public ScoringStream(JobRun run, ScoreStreamOptions options, ModelPackage package)
    {
        if (package.DataSet.LooksBack)
        {
            throw new UsageException(
                $"the features of model {package.Manifest.Name} {package.Manifest.Version} look back, and score-stream scores each measurement by itself. Train a model whose features do not look back."
            );
        }
        _run = run;
        _options = options;
        _package = package;
        _clients = new KafkaClients(KafkaSettings.Connection(options), run.Context.Logs);
        _topics = new OutputTopics(options.TopicPrefix);
        _checkpoint = StreamCheckpoint.Open(
            run.Spark,
            options.Checkpoint ?? run.Workspace.Checkpoint(options.TopicPrefix + "score-" + options.Topic)
        );
        _recovery = new StreamRecovery(_checkpoint, _clients, options, package, run.Context);
    }

    /// <summary>Runs until it is cancelled, everything is done (<c>--once</c>), or a permanent failure occurs.</summary>
    /// <returns>Number of records read.</returns>
    /// <exception cref="UsageException">The topic does not exist, or the same stream is already running.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka did not answer for longer than the allowed outage.</exception>
    /// <exception cref="DataLossException">Records are lost, and the job was not told to continue without them.</exception>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        var runner = new StreamSupervisor(_options.MaxOutage, _run.Context)
        {
            Mends = failure => StreamFailure.IsDataLoss(failure) || StreamFailure.IsUnreadableTimestamp(failure),
        };
        var rows = await CheckpointLock.WithAsync(
            _checkpoint.Files,
            _run.Context,
            token =>
                runner.RunAsync(
                    failure => StartAsync(finishesBatch: failure is not null && StreamFailure.IsUnreadableTimestamp(failure), token),
                    token
                ),
            cancellationToken
        );
        return rows + _recovery.DirectRecords;
    }

    /// <summary>Starts the query for a caller who watches it. An unfinished batch of an earlier run is finished first, even if Spark cannot read it.</summary>
    /// <exception cref="UsageException">The topic does not exist, or the same stream is already running.</exception>
    public Task<StreamingQuery> StartHeldAsync(CancellationToken cancellationToken) =>
        HeldQueries.StartAsync(
            _checkpoint.Files,
            _run.Context,
            () => StartAsync(finishesBatch: true, cancellationToken),
            cancellationToken
        );

    /// <summary>Prepares topics and checkpoint, and starts the query.</summary>
    /// <param name="finishesBatch">True to finish a batch that was begun without Spark, which may be unable to read it.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    private async Task<StreamingQuery> StartAsync(bool finishesBatch, CancellationToken cancellationToken)
    {
        var limit = await PrepareTopicsAsync(cancellationToken);
        var source = await _recovery.PrepareAsync(_topics, limit, finishesBatch, cancellationToken);
        var records = await RecordSizes.LimitAsync(_clients, source, _checkpoint, _options, cancellationToken);
        var settings = KafkaSettings.ForSpark(_clients.Connection);
        using var batches = new ArrowBatches(_run.Spark);
        var measurements = _run
            .Spark.ReadStream()
            .Format("kafka")
            .With(settings)
            .Option("subscribe", _options.Topic)
            .Option("startingOffsets", _options.StartingOffsets == StartingOffsets.Earliest ? "earliest" : "latest")
            // This program decides whether to continue after a loss, and counts it.
            .Option("failOnDataLoss", true)
            .Option("maxOffsetsPerTrigger", records)
            // Kafka's client holds this number of complete records; a fetch may contain many compressed ones.
            .Option("kafka.max.poll.records", MaxPolled)
            .Load();
        var writer = ScoreStreamJob
            .Score(measurements, _package, source.Topic, _options.TopicPrefix, limit)
            .WriteStream()
            .Format("kafka")
            .With(settings)
            .Option("kafka.linger.ms", "0")
            .Option("kafka.acks", "all")
            .Option("checkpointLocation", _checkpoint.Files.Folder)
            .Trigger(StreamRunner.TriggerOf(_options));
        return StreamRunner.Start(_run.Spark, "score-stream", writer);
    }

    /// <summary>Creates the output topics, with as many partitions as the topic with measurements.</summary>
    /// <returns>Size of the largest record that they accept, in bytes.</returns>
    private async Task<int> PrepareTopicsAsync(CancellationToken cancellationToken)
    {
        var metadata = await _clients.ProbeAsync(cancellationToken);
        var source =
            metadata.Topics.Find(t => t.Topic == _options.Topic)
            ?? throw new UsageException(
                $"--topic is {_options.Topic}, which Kafka at {_clients.Connection} does not have. It has: {string.Join(", ", metadata.Topics.Select(t => t.Topic).Where(t => !t.StartsWith("__", StringComparison.Ordinal)).Order())}."
            );
        return await OutputTopicSetup.EnsureAsync(_clients, _topics, source.Partitions.Count, cancellationToken);
    }
}
