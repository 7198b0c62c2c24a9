using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Models;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Streams;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Job <c>score-stream</c>: reads measurements from Kafka, scores them, and writes each to the topic of its level. Each input record gives one output record.</summary>
public sealed class ScoreStreamJob : Job<ScoreStreamOptions>
{
    /// <summary>Name of the output records' header with the identity of the measurement.</summary>
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
            new("--on-data-loss continue", "go on although Kafka has lost records that were not scored yet; they are counted"),
        ];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, ScoreStreamOptions options, CancellationToken cancellationToken)
    {
        var choice = ModelChoice.Parse(options.Model, run.DataSet.Name, ModelStore.Current);
        var package = new ModelStore(run.Workspace.Models).Open(choice.Name, choice.Version);
        run.Context.Console.Info(
            $"scoring {options.Topic} of {options.BootstrapServers} with {package.Manifest.Name} {package.Manifest.Version}; Ctrl-C stops behind the batch that runs"
        );
        var rows = await new ScoringStream(run, options, package).RunAsync(cancellationToken);
        return StreamRunner.Finish(Name, rows, run.Context, cancellationToken);
    }

    /// <summary>
    /// Prepares topics and checkpoint and starts the stream, which the caller must watch and stop. An unfinished batch of an earlier run is finished first,
    /// even if Spark cannot read it.
    /// </summary>
    /// <exception cref="UsageException">The topic does not exist, or the same stream is already running.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    internal static Task<StreamingQuery> StartAsync(
        JobRun run,
        ScoreStreamOptions options,
        ModelPackage package,
        CancellationToken cancellationToken
    ) => new ScoringStream(run, options, package).StartHeldAsync(cancellationToken);

    /// <summary>
    /// Converts Kafka's records to output records: <c>topic</c>, <c>key</c>, <c>value</c>, and the identity in <c>headers</c>. The parts of long keys and
    /// values that no pass reads stay in the JVM. Spark builds the list of headers from a plain column, which is cheaper to transfer than a nested one.
    /// </summary>
    internal static DataFrame Score(
        DataFrame measurements,
        ModelPackage package,
        SourceTopic source,
        string topicPrefix,
        int maxOutputBytes = RecordLimits.OutputBytes
    ) =>
        measurements
            .Select(
                Col("partition"),
                Col("offset"),
                Col("timestamp"),
                Cut("key", RecordLimits.KeyBytes, RecordLimits.CutKeyBytes),
                Length(Col("key")).Alias("key_length"),
                Cut("value", RecordLimits.ValueBytes, RecordLimits.ValueBytes),
                Length(Col("value")).Alias("value_length")
            )
            .MapInArrow(new ScoringFunction(package.ToBytes(), source, topicPrefix, maxOutputBytes).Map, ScoringFunction.Schema)
            .Select(
                Col("topic"),
                Col("key"),
                Col("value"),
                Array(Struct(Lit(IdentityHeader).Alias("key"), Col("id").Alias("value"))).Alias("headers")
            );

    private static Column Cut(string column, int most, int kept) =>
        When(Length(Col(column)).Gt(most), Substring(Col(column), 1, kept)).Otherwise(Col(column)).Alias(column);
}
