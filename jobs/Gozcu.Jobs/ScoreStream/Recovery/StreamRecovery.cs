using System.Globalization;
using System.Text.Json;
using Confluent.Kafka;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Streams.Checkpoints;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>
/// Prepares a checkpoint, so that Spark can continue from it: finishes a batch that Spark must not or cannot repeat, finds records that Kafka has lost, and
/// stores which model is used from the next batch on.
/// </summary>
/// <param name="checkpoint">Checkpoint.</param>
/// <param name="clients">Clients of the cluster.</param>
/// <param name="options">Options of the job.</param>
/// <param name="package">Model from the next batch on.</param>
/// <param name="context">Context with console, report and clock.</param>
internal sealed class StreamRecovery(
    StreamCheckpoint checkpoint,
    KafkaClients clients,
    ScoreStreamOptions options,
    ModelPackage package,
    RunContext context
)
{
    private const string SourceFile = "gozcu/source.json";
    private const string LossesFolder = "gozcu/losses";

    private readonly BatchModels _models = new(checkpoint.Files);
    private readonly List<DataLoss> _losses = [];
    private long _direct;

    /// <summary>Number of records that were scored without Spark.</summary>
    public long DirectRecords => _direct;

    /// <summary>Prepares the checkpoint before a query starts, or after one has failed.</summary>
    /// <param name="topics">Output topics.</param>
    /// <param name="maxOutputBytes">Size of the largest record that they accept, in bytes.</param>
    /// <param name="withoutSpark">True to finish a batch that was begun without Spark.</param>
    /// <param name="cancellationToken">Cancels the work, which can be repeated at any time.</param>
    /// <exception cref="DataLossException">Records are lost, and the job was not told to continue without them.</exception>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    /// <returns>Current state of the topic with measurements.</returns>
    public async Task<SourceState> PrepareAsync(
        OutputTopics topics,
        int maxOutputBytes,
        bool withoutSpark,
        CancellationToken cancellationToken
    )
    {
        var state = await SourceState.ReadAsync(clients, options.Topic, cancellationToken);
        var scoring = new DirectScoring(clients, state.Topic, topics, maxOutputBytes);
        var known = checkpoint.Files.Read(SourceFile) is { } text ? JsonSerializer.Deserialize<KnownSource>(text) : null;
        if (known is not null && known.Topic != options.Topic)
        {
            throw new UsageException(
                $"--topic is {options.Topic}, but the checkpoint {checkpoint.Files.Folder} is that of a stream over {known.Topic}. Name another by --checkpoint."
            );
        }
        if (known is not null && known.TopicId != state.Topic.Id)
        {
            BeginAnew(state);
        }
        else
        {
            await Task.Run(() => GoOn(scoring, state, withoutSpark, cancellationToken), cancellationToken);
        }
        if (known?.TopicId != state.Topic.Id)
        {
            checkpoint.Files.Write(SourceFile, JsonSerializer.SerializeToUtf8Bytes(new KnownSource(options.Topic, state.Topic.Id)));
        }
        _models.Use(package, checkpoint.LastPlanned + 1);
        return state;
    }

    /// <summary>Begins at the start of a new topic with the old name: unread records of the old topic are lost.</summary>
    private void BeginAnew(SourceState state)
    {
        var planned = checkpoint.LastPlanned;
        var committed = checkpoint.LastCommitted;
        if (planned >= 0)
        {
            var reached = committed >= 0 ? checkpoint.EndOf(committed) : checkpoint.StartOf(planned);
            Accept(
                planned,
                [
                    .. reached
                        .OrderBy(p => p.Key.Partition.Value)
                        .Select(p => new DataLoss(
                            p.Key.Partition,
                            p.Value,
                            null,
                            "the topic was deleted and made again, and nobody knows how many there were"
                        )),
                ]
            );
        }
        var batch = planned > committed ? planned : planned + 1;
        checkpoint.Plan(batch, state.Partitions.ToDictionary(p => p.Key, p => p.Value.Low.Value));
        checkpoint.Commit(batch);
    }

    private void GoOn(DirectScoring scoring, SourceState state, bool withoutSpark, CancellationToken cancellationToken)
    {
        var planned = checkpoint.LastPlanned;
        if (planned < 0)
        {
            return;
        }
        var batch = planned > checkpoint.LastCommitted ? PlannedBatch.Of(checkpoint, planned) : null;
        var end = checkpoint.EndOf(planned);
        DataLoss[] inBatch = batch is null ? [] : [.. state.LostOf(batch.Start, batch.End)];
        DataLoss[] behind = [.. state.LostOf(end)];
        Accept(planned, [.. inBatch, .. behind]);
        if (batch is not null)
        {
            var begun = _models.Of(planned);
            var isOther = begun is not null && !BatchModels.IsSame(begun, package);
            if (withoutSpark || isOther || inBatch.Length > 0 || behind.Length > 0)
            {
                if (isOther)
                {
                    context.Console.Info(
                        $"batch {planned} was begun with {begun!.Name} {begun.Version}, and is finished with it; then {package.Manifest.Name} {package.Manifest.Version} goes on"
                    );
                }
                Direct(scoring, batch, isOther ? _models.Open(begun!) : package, state, cancellationToken);
            }
        }
        if (behind.Length > 0)
        {
            var next = checkpoint.LastPlanned + 1;
            _models.Use(package, next);
            checkpoint.Plan(next, Adjusted(end, state));
            checkpoint.Commit(next);
        }
    }

    /// <summary>Scores a batch without Spark, and the next ones too while there are timestamps that Spark cannot read: each would make the query fail.</summary>
    private void Direct(
        DirectScoring scoring,
        PlannedBatch batch,
        ModelPackage model,
        SourceState state,
        CancellationToken cancellationToken
    )
    {
        var done = scoring.Run(batch, model, state, cancellationToken);
        checkpoint.Commit(batch.Number);
        _direct += done.Records;
        while (done.SparkCannotRead)
        {
            var end = state.Partitions.ToDictionary(
                p => p.Key,
                p =>
                    Math.Max(
                        batch.End.GetValueOrDefault(p.Key),
                        Math.Min(p.Value.High.Value, batch.End.GetValueOrDefault(p.Key, p.Value.Low.Value) + options.MaxRecords)
                    )
            );
            batch = new PlannedBatch(batch.Number + 1, end.ToDictionary(p => p.Key, p => batch.End.GetValueOrDefault(p.Key)), end);
            if (batch.Start.All(p => p.Value >= end[p.Key]))
            {
                return;
            }
            _models.Use(package, batch.Number);
            checkpoint.Plan(batch.Number, end);
            done = scoring.Run(batch, package, state, cancellationToken);
            checkpoint.Commit(batch.Number);
            _direct += done.Records;
        }
    }

    private static Dictionary<TopicPartition, long> Adjusted(IReadOnlyDictionary<TopicPartition, long> end, SourceState state) =>
        state.Partitions.ToDictionary(
            p => p.Key,
            p => end.TryGetValue(p.Key, out var reached) ? Math.Clamp(reached, p.Value.Low.Value, p.Value.High.Value) : p.Value.Low.Value
        );

    /// <summary>Accepts a loss, as the job was told to, and records it.</summary>
    private void Accept(long batch, IReadOnlyList<DataLoss> losses)
    {
        if (losses.Count == 0)
        {
            return;
        }
        if (options.OnDataLoss == OnDataLoss.Fail)
        {
            throw DataLossException.Of(options.Topic, losses);
        }
        checkpoint.Files.Write(
            string.Create(CultureInfo.InvariantCulture, $"{LossesFolder}/{batch}-{context.Time.GetUtcNow():yyyyMMddHHmmssfff}.json"),
            JsonSerializer.SerializeToUtf8Bytes(losses, RunReport.Json)
        );
        _losses.AddRange(losses);
        context.Report.Set("losses", _losses);
        foreach (var loss in losses)
        {
            context.Console.Warn($"{options.Topic}: lost are {loss}");
        }
    }

    private sealed record KnownSource(string Topic, string TopicId);
}
