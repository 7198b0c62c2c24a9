using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Streams;
using Gozcu.Models.Alerts;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Reads the output topics and fills a store. A record that comes twice is written to the same place.</summary>
public sealed class StoreStreamJob : Job<StoreStreamOptions>
{
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
                "with TLS and a user, whose password stands in the file"
            ),
            new("--once", "store what is there, then end"),
            new("--max-outage 1h", "wait for up to an hour when Elasticsearch is away"),
        ];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, StoreStreamOptions options, CancellationToken cancellationToken)
    {
        var query = await StartAsync(run, options, Stores.Open(options), cancellationToken);
        return StreamRunner.Finish(Name, await StreamRunner.WaitAsync(query, run.Context, cancellationToken), run.Context);
    }

    /// <summary>Prepares the store and starts the stream.</summary>
    internal static async Task<StreamingQuery> StartAsync(
        JobRun run,
        StoreStreamOptions options,
        IStore store,
        CancellationToken cancellationToken
    )
    {
        var connection = KafkaSettings.Connection(options);
        var topics = new OutputTopics(options.TopicPrefix);
        var clients = new KafkaClients(connection, run.Context.Logs);
        foreach (var topic in topics.All)
        {
            await clients.EnsureTopicAsync(topic, partitions: 1, cancellationToken: cancellationToken);
        }
        await store.PrepareAsync(cancellationToken);
        var records = run
            .Spark.ReadStream()
            .Format("kafka")
            .With(KafkaSettings.ForSpark(connection))
            .Option("subscribe", string.Join(",", topics.All))
            .Option("startingOffsets", "earliest")
            .Option("maxOffsetsPerTrigger", options.MaxRecords)
            .Load()
            .Select("topic", "partition", "offset", "timestamp", "value");
        var patient = new PatientStore(store, options.MaxOutage, run.Context, cancellationToken);
        var writer = records
            .WriteStream()
            .Option("checkpointLocation", options.Checkpoint ?? run.Workspace.Checkpoint($"{options.TopicPrefix}store-{store.Name}"))
            .Trigger(StreamRunner.TriggerOf(options))
            .ForeachBatch(patient.Write);
        return StreamRunner.Start(run.Spark, $"store-stream-{store.Name}", writer);
    }
}
