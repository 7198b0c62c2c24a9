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

/// <summary>One run of the stream that scores: prepares topics and checkpoint, starts Spark's query, and starts it again after what passes.</summary>
internal sealed class ScoringStream
{
    /// <summary>The most records that a task's consumer holds at once: with the largest that Kafka takes unless told otherwise, 100 MiB.</summary>
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

    /// <summary>Runs until it is cancelled, everything is done (<c>--once</c>), or something fails that does not pass.</summary>
    /// <returns>How many records were read.</returns>
    /// <exception cref="UsageException">The topic is not there, or the same stream runs already.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka did not answer for as long as it may be away.</exception>
    /// <exception cref="DataLossException">Records are lost, and the job was not told to go on without them.</exception>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        using var held = CheckpointLock.Take(_checkpoint.Files);
        var runner = new StreamSupervisor(_options.MaxOutage, _run.Context)
        {
            Mends = failure => StreamFailure.IsDataLoss(failure) || StreamFailure.IsUnreadableTimestamp(failure),
        };
        var rows = await runner.RunAsync(
            failure => StartAsync(finishesBatch: failure is not null && StreamFailure.IsUnreadableTimestamp(failure), cancellationToken),
            cancellationToken
        );
        return rows + _recovery.DirectRecords;
    }

    /// <summary>Prepares topics and checkpoint, and starts the query.</summary>
    /// <param name="finishesBatch">Whether a batch that was begun before is finished without Spark, which may not be able to read it.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    public async Task<StreamingQuery> StartAsync(bool finishesBatch, CancellationToken cancellationToken)
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
            // Whether to go on without what is lost is ours to decide, and to count.
            .Option("failOnDataLoss", true)
            .Option("maxOffsetsPerTrigger", records)
            // Kafka's client holds as many records whole; of compressed ones many fit into a fetch.
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

    /// <summary>Makes the output topics, with as many partitions as the measurements have.</summary>
    /// <returns>The largest record that they take.</returns>
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
