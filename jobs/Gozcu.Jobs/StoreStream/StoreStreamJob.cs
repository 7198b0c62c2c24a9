using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Streams;
using Gozcu.Jobs.Streams.Checkpoints;
using Gozcu.Models.Alerts;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Job <c>store-stream</c>: reads the output topics and writes their records to a store. A record that comes twice is written to the same place.</summary>
public sealed class StoreStreamJob : Job<StoreStreamOptions>
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override string Name => "store-stream";

    /// <inheritdoc/>
    public override string Summary => "Reads the output topics and fills a store (Elasticsearch).";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "everything from the local Kafka into the local Elasticsearch"),
            new(
                "--elasticsearch https://search:9200 --store-config store.properties",
                "with credentials and a certificate of one's own, which stand in the file"
            ),
            new("--once", "store what is there, then end"),
            new("--max-outage 1h", "wait for up to an hour when Elasticsearch is away"),
        ];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, StoreStreamOptions options, CancellationToken cancellationToken) =>
        StreamRunner.Finish(Name, await RunAsync(run, options, Stores.Open(options), cancellationToken), run.Context, cancellationToken);

    /// <summary>Runs the stream until it ends or is cancelled.</summary>
    /// <returns>Number of records read.</returns>
    /// <exception cref="UsageException">The same stream is already running, or with <c>--once</c> none of the topics exists.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    internal static Task<long> RunAsync(JobRun run, StoreStreamOptions options, IStore store, CancellationToken cancellationToken) =>
        CheckpointLock.WithAsync(
            StreamCheckpoint.Open(run.Spark, CheckpointOf(run, options, store)).Files,
            run.Context,
            async token =>
            {
                var query = await StartQueryAsync(run, options, store, token);
                return await StreamRunner.WaitAsync(query, run.Context, token);
            },
            cancellationToken
        );

    /// <summary>Prepares the store, waits for the output topics, which score-stream creates, and starts the stream.</summary>
    /// <exception cref="UsageException">The same stream is already running, or with <c>--once</c> none of the topics exists.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    internal static Task<StreamingQuery> StartAsync(
        JobRun run,
        StoreStreamOptions options,
        IStore store,
        CancellationToken cancellationToken
    ) =>
        HeldQueries.StartAsync(
            StreamCheckpoint.Open(run.Spark, CheckpointOf(run, options, store)).Files,
            run.Context,
            () => StartQueryAsync(run, options, store, cancellationToken),
            cancellationToken
        );

    private static async Task<StreamingQuery> StartQueryAsync(
        JobRun run,
        StoreStreamOptions options,
        IStore store,
        CancellationToken cancellationToken
    )
    {
        var connection = KafkaSettings.Connection(options);
        var clients = new KafkaClients(connection, run.Context.Logs);
        await clients.ProbeAsync(cancellationToken);
        var patient = new PatientStore(store, options.MaxOutage, run.Context, cancellationToken);
        await patient.PrepareAsync(cancellationToken);
        var topics = await TopicsAsync(clients, options, run.Context, cancellationToken);
        var records = run
            .Spark.ReadStream()
            .Format("kafka")
            .With(KafkaSettings.ForSpark(connection))
            .Option("subscribe", string.Join(",", topics))
            .Option("startingOffsets", "earliest")
            .Option("maxOffsetsPerTrigger", options.MaxRecords)
            .Load()
            .Select("topic", "partition", "offset", "timestamp", "value");
        var refusals = new Refusals(store, run.Context);
        var writer = records
            .WriteStream()
            .Option("checkpointLocation", CheckpointOf(run, options, store))
            .Trigger(StreamRunner.TriggerOf(options))
            .ForeachBatch(
                (batch, id) =>
                {
                    patient.Write(batch, id);
                    refusals.Tell();
                }
            );
        return StreamRunner.Start(run.Spark, $"store-stream-{store.Name}", writer);
    }

    private static string CheckpointOf(JobRun run, StoreStreamOptions options, IStore store) =>
        options.Checkpoint ?? run.Workspace.Checkpoint($"{options.TopicPrefix}store-{store.Name}");

    /// <summary>
    /// Returns the topics to read. It does not create them, as the writing job decides on the number of partitions. It waits until all exist, or with
    /// <c>--once</c> returns the existing ones.
    /// </summary>
    private static async Task<IReadOnlyList<string>> TopicsAsync(
        KafkaClients clients,
        StoreStreamOptions options,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var wanted = new OutputTopics(options.TopicPrefix).All;
        for (var isTold = false; ; isTold = true)
        {
            var there = (await clients.ProbeAsync(cancellationToken)).Topics.Select(t => t.Topic).Intersect(wanted).ToList();
            if (there.Count == wanted.Count || (options.Once && there.Count > 0))
            {
                return there;
            }
            var missing = string.Join(", ", wanted.Except(there));
            if (options.Once)
            {
                throw new UsageException(
                    $"--topic-prefix is '{options.TopicPrefix}', but Kafka at {clients.Connection} has none of {missing}. score-stream makes them: run it first, or leave --once out to wait for them."
                );
            }
            if (!isTold)
            {
                context.Console.Info($"waiting for {missing} of {clients.Connection}, which score-stream makes; Ctrl-C stops");
            }
            await Task.Delay(LookEvery, context.Time, cancellationToken);
        }
    }
}
