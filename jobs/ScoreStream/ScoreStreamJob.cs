using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Models;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Reads measurements from Kafka, scores them, and writes each to the topic of its level. One record out for each record in.</summary>
public sealed class ScoreStreamJob : Job<ScoreStreamOptions>
{
    /// <summary>The header of an output record that holds the identity of its measurement.</summary>
    internal const string IdentityHeader = "id";

    /// <inheritdoc/>
    public override string Name => "score-stream";

    /// <inheritdoc/>
    public override string Summary => "Scores measurements from Kafka and writes each to the topic of its level.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the current model of ai4i2020 over the topic measurements of the local Kafka"),
            new(
                "--dataset iot --topic stations --topic-prefix iot.",
                "another data set and topic; alerts go to iot.alerts.warning and so on"
            ),
            new("--model ai4i2020/2 --starting-offsets latest", "a version of choice, over what comes from now on"),
        ];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, ScoreStreamOptions options, CancellationToken cancellationToken)
    {
        var choice = ModelChoice.Parse(options.Model, run.DataSet.Name, ModelStore.Current);
        var package = new ModelStore(run.Workspace.Models).Open(choice.Name, choice.Version);
        var query = await StartAsync(run, options, package, cancellationToken);
        run.Context.Console.Info(
            $"scoring {options.Topic} of {options.BootstrapServers} with {package.Manifest.Name} {package.Manifest.Version}; Ctrl-C stops"
        );
        return StreamRunner.Finish(Name, await StreamRunner.WaitAsync(query, run.Context, cancellationToken), run.Context);
    }

    /// <summary>Checks Kafka, makes the output topics and starts the stream.</summary>
    /// <exception cref="UsageException">The topic is not there.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    internal static async Task<StreamingQuery> StartAsync(
        JobRun run,
        ScoreStreamOptions options,
        ModelPackage package,
        CancellationToken cancellationToken
    )
    {
        var connection = KafkaSettings.Connection(options);
        var topics = new OutputTopics(options.TopicPrefix);
        var source = await PrepareTopicsAsync(new KafkaClients(connection, run.Context.Logs), options.Topic, topics, cancellationToken);
        var settings = KafkaSettings.ForSpark(connection);
        var measurements = run
            .Spark.ReadStream()
            .Format("kafka")
            .With(settings)
            .Option("subscribe", options.Topic)
            .Option("startingOffsets", options.StartingOffsets == StartingOffsets.Earliest ? "earliest" : "latest")
            .Option("maxOffsetsPerTrigger", options.MaxRecords)
            .Load();
        var writer = Score(measurements, package, source, options.TopicPrefix)
            .WriteStream()
            .Format("kafka")
            .With(settings)
            .Option("kafka.linger.ms", "0")
            .Option("kafka.acks", "all")
            .Option("checkpointLocation", options.Checkpoint ?? run.Workspace.Checkpoint(options.TopicPrefix + "score-" + options.Topic))
            .Trigger(StreamRunner.TriggerOf(options));
        return StreamRunner.Start(run.Spark, "score-stream", writer);
    }

    /// <summary>
    /// Kafka's records to output records: <c>topic</c>, <c>key</c>, <c>value</c>, and the identity in <c>headers</c>. Spark makes the list of headers of a plain column, which travels more cheaply than a nested one.
    /// </summary>
    internal static DataFrame Score(DataFrame measurements, ModelPackage package, SourceTopic source, string topicPrefix) =>
        measurements
            .Select("partition", "offset", "timestamp", "key", "value")
            .MapInArrow(new ScoringFunction(package.ToBytes(), source, topicPrefix).Map, ScoringFunction.Schema)
            .Select(
                Col("topic"),
                Col("key"),
                Col("value"),
                Array(Struct(Lit(IdentityHeader).Alias("key"), Col("id").Alias("value"))).Alias("headers")
            );

    private static async Task<SourceTopic> PrepareTopicsAsync(
        KafkaClients clients,
        string topic,
        OutputTopics topics,
        CancellationToken cancellationToken
    )
    {
        var metadata = await clients.ProbeAsync(cancellationToken);
        var source =
            metadata.Topics.Find(t => t.Topic == topic)
            ?? throw new UsageException(
                $"--topic is {topic}, which Kafka at {clients.Connection} does not have. It has: {string.Join(", ", metadata.Topics.Select(t => t.Topic).Where(t => !t.StartsWith("__", StringComparison.Ordinal)).Order())}."
            );
        foreach (var output in topics.All)
        {
            await clients.EnsureTopicAsync(output, source.Partitions.Count, cancellationToken: cancellationToken);
        }
        return new SourceTopic(topic, await clients.TopicIdAsync(topic, cancellationToken));
    }
}
