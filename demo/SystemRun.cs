using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Jobs.Streams;
using Gozcu.Jobs.Train;
using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;
using Gozcu.Services;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Demo;

/// <summary>Takes a data set through the whole system, step by step. The services start while the model is trained.</summary>
/// <param name="run">Context of the job.</param>
/// <param name="options">Options.</param>
/// <param name="running">Running Kafka and Elasticsearch, which are left running; null to start them, and to stop them at the end.</param>
internal sealed class SystemRun(JobRun run, SystemRunOptions options, LocalServices? running = null)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private readonly Stages _stages = new(run.Context.Console);
    private readonly DemoNames _names = DemoNames.Of(run.Context.Time.GetUtcNow());

    /// <summary>Prefix of the indices it fills.</summary>
    public string IndexPrefix => _names.IndexPrefix;

    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var starting = running is null ? StartServicesAsync(failure.Token) : Task.FromResult(running);
        try
        {
            var history = await DemoHistory.MakeAsync(run, options, cancellationToken);
            var preprocessed = await _stages.RunAsync(
                "preprocess",
                () => PreprocessJob.RunAsync(run, options.Data, history, cancellationToken)
            );
            var split = await _stages.RunAsync("split", () => SplitJob.Run(run, new SplitOptions { Seed = options.Seed }));
            var trained = await _stages.RunAsync("train", () => Training.Run(run, options.TrainingOf(run.DataSet)));
            var evaluated = await _stages.RunAsync("evaluate", () => EvaluateJob.Run(run, new EvaluateOptions()));
            var services = await _stages.RunAsync("wait for services", () => starting);
            await using var started = running is null ? services : null;
            var package = new ModelStore(run.Workspace.Models).Open(trained.Model, $"{trained.Version}");
            var streamed = await StreamAsync(services, package, history, cancellationToken);
            // After a failure nothing is left running; an unbalanced ledger counts as one.
            var leaves = options.LeavesRunning && streamed.Ledger.IsBalanced;
            var result = new DemoResult(
                run.DataSet.Name,
                preprocessed,
                split,
                trained,
                evaluated,
                streamed.Production,
                streamed.Ledger,
                Latencies.Of(streamed.Outputs.Timed),
                _stages.Seconds,
                Places(trained, leaves ? services : null)
            )
            {
                Timed = streamed.Outputs.Timed,
            };
            if (leaves)
            {
                services.LeaveRunning();
            }
            return result;
        }
        catch
        {
            await failure.CancelAsync();
            if (running is null)
            {
                await EndAsync(starting);
            }
            throw;
        }
    }

    /// <summary>
    /// Waits until the start of services has ended, and stops them. An error of the start is ignored: either another step has failed before, or the error is
    /// reported already.
    /// </summary>
    private static async Task EndAsync(Task<LocalServices> starting)
    {
        await starting.ContinueWith(_ => { }, TaskScheduler.Default);
        if (starting.IsCompletedSuccessfully)
        {
            await starting.Result.DisposeAsync();
        }
    }

    private Task<LocalServices> StartServicesAsync(CancellationToken cancellationToken)
    {
        // A second Ctrl-C, or a kill, ends this process immediately; the services end with it.
        var where = new LocalServicesOptions
        {
            StateFolder = options.LeavesRunning ? LocalServicesOptions.DefaultStateFolder : null,
            EndsWithOwner = options.LeavesRunning,
        };
        return LocalServices.StartAsync([ServiceKind.Kafka, ServiceKind.Elasticsearch], where, progress: null, cancellationToken);
    }

    private sealed record Streamed(ProductionReport Production, ObservedOutputs Outputs, Ledger Ledger);

    private async Task<Streamed> StreamAsync(
        LocalServices services,
        ModelPackage package,
        IReadOnlyList<string> history,
        CancellationToken cancellationToken
    )
    {
        var clients = new KafkaClients(new KafkaConnection(services.BootstrapServers), run.Context.Logs);
        var topics = new OutputTopics(_names.TopicPrefix);
        await clients.EnsureTopicAsync(_names.Topic, Environment.ProcessorCount, cancellationToken: cancellationToken);
        // Both streams share one session here: while a batch is stored, another must be able to be scored.
        var store = new ElasticsearchStore(
            ElasticsearchConnection.From(services.ElasticsearchUri, file: null),
            _names.IndexPrefix,
            Math.Max(1, run.Spark.SparkContext.DefaultParallelism / 2)
        );
        var checkpoints = Directory.CreateTempSubdirectory("gozcu-demo-").FullName;
        // A stream that waits for its store ends only on cancellation.
        using var streaming = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<StreamingQuery> queries = [];
        try
        {
            queries.AddRange(
                await _stages.RunAsync("streams", () => StartStreamsAsync(services, package, store, checkpoints, streaming.Token))
            );
            var production = await SendAsync(services, history, cancellationToken);
            var topicId = await clients.TopicIdAsync(_names.Topic, cancellationToken);
            var produced = production.Deliveries.Offsets.SelectMany(r => r.Identities(topicId)).ToHashSet();
            using var reader = new OutputReader(clients, topics, await clients.ProbeAsync(cancellationToken));
            using var administration = ElasticsearchConnection.From(services.ElasticsearchUri, file: null).Administration();
            var stored = await _stages.RunAsync(
                "drain",
                () => DrainAsync(queries, reader, administration, store.Indices, produced.Count, cancellationToken)
            );
            var outputs = reader.Result();
            return new Streamed(production, outputs, Ledger.Of(produced, outputs, stored));
        }
        finally
        {
            await streaming.CancelAsync();
            foreach (var query in queries)
            {
                await StreamRunner.StopAsync(query);
            }
            Directory.Delete(checkpoints, recursive: true);
        }
    }

    private async Task<IReadOnlyList<StreamingQuery>> StartStreamsAsync(
        LocalServices services,
        ModelPackage package,
        ElasticsearchStore store,
        string checkpoints,
        CancellationToken cancellationToken
    )
    {
        var scoring = new ScoreStreamOptions
        {
            BootstrapServers = services.BootstrapServers,
            Topic = _names.Topic,
            TopicPrefix = _names.TopicPrefix,
            Checkpoint = Path.Combine(checkpoints, "score"),
        };
        var storing = new StoreStreamOptions
        {
            BootstrapServers = services.BootstrapServers,
            TopicPrefix = _names.TopicPrefix,
            Checkpoint = Path.Combine(checkpoints, "store"),
            Trigger = TimeSpan.FromSeconds(1),
        };
        var score = await ScoreStreamJob.StartAsync(run, scoring, package, cancellationToken);
        return [score, await StoreStreamJob.StartAsync(run, storing, store, cancellationToken)];
    }

    private Task<ProductionReport> SendAsync(LocalServices services, IReadOnlyList<string> history, CancellationToken cancellationToken)
    {
        var replay = new ReplayOptions
        {
            BootstrapServers = services.BootstrapServers,
            Topic = _names.Topic,
            Dataset = options.Dataset,
            Data = options.Data,
            Input = history.Count > 0 ? history[0] : null,
            Rate = $"{options.Rate}",
            Limit = options.Limit,
            Malformed = $"{options.Malformed}",
        };
        return _stages.RunAsync("replay", () => new Replayer(replay, run.Context.Console).RunAsync(cancellationToken));
    }

    /// <summary>Waits until every record has been output and stored, or the deadline has passed. Returns the identities of the stored records.</summary>
    private async Task<IReadOnlySet<string>> DrainAsync(
        IReadOnlyList<StreamingQuery> queries,
        OutputReader reader,
        ElasticsearchAdministration store,
        string indices,
        long produced,
        CancellationToken cancellationToken
    )
    {
        var begun = run.Context.Time.GetTimestamp();
        while (run.Context.Time.GetElapsedTime(begun) < Deadline)
        {
            await Task.Run(() => reader.Read(cancellationToken), cancellationToken);
            foreach (var query in queries)
            {
                StreamRunner.ThrowIfFailed(query);
            }
            await store.RefreshAsync(indices, cancellationToken);
            if (reader.Count >= produced && await store.CountAsync(indices, cancellationToken) >= produced)
            {
                break;
            }
            await Task.Delay(LookEvery, cancellationToken);
        }
        var ids = new HashSet<string>();
        await foreach (var id in store.IdsAsync(indices, cancellationToken))
        {
            ids.Add(id);
        }
        return ids;
    }

    private Dictionary<string, string> Places(TrainResult trained, LocalServices? left)
    {
        var places = new Dictionary<string, string>
        {
            ["clean rows"] = run.Workspace.Clean(run.DataSet.Name),
            ["rejected rows"] = run.Workspace.Rejected(run.DataSet.Name),
            ["parts"] = run.Workspace.Parts(run.DataSet.Name),
            ["model package"] = trained.Folder,
        };
        if (left is not null)
        {
            places["Kafka"] = $"{left.BootstrapServers}, topics {_names.TopicPrefix}*";
            places["Elasticsearch"] = $"{left.ElasticsearchUri}{_names.IndexPrefix}*/_search";
            places["services"] = left.Folder;
        }
        return places;
    }
}
