using Gozcu.Hosting.Running;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.Tables;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Running;

/// <summary>
/// Jobs of one data set as methods, in an existing session, for notebooks and other programs. Each method does what the job of its name does, and uses the same
/// workspace.
/// </summary>
public sealed class DataSetJobs
{
    private readonly JobRun _run;

    /// <param name="spark">Session, from <see cref="SparkSessions.Start"/> or another source.</param>
    /// <param name="dataSet">Name of a data set in <c>datasets/</c>, or path of a <c>dataset.yaml</c>.</param>
    /// <param name="workspace">Folder or URI for tables, models and checkpoints.</param>
    /// <param name="format">Format of tables.</param>
    /// <exception cref="DataSetException">The data set is unknown or its definition is not valid.</exception>
    /// <exception cref="Hosting.CommandLine.UsageException">The session's time zone is not UTC, the workspace is not writable, or Spark has no access to it.</exception>
    /// <exception cref="IOException">The file system of the workspace does not answer, or denies access.</exception>
    public DataSetJobs(
        SparkSession spark,
        string dataSet,
        string workspace = Workspace.DefaultRoot,
        TableFormat format = TableFormat.Parquet
    )
    {
        SessionTimeZone.Require(spark);
        var tables = new Workspace(workspace, format);
        tables.RequireWritable();
        tables.RequireReachable(spark);
        tables.RequireShared(spark);
        var context = new RunContext(
            ProgramConsole.Create(TextWriter.Null, TextWriter.Null),
            new RunReport(),
            NullLoggerFactory.Instance,
            TimeProvider.System
        );
        _run = new JobRun(new DataSetCatalog().Open(dataSet), spark, tables, context);
    }

    /// <summary>Definition of the data set.</summary>
    public DataSetDefinition DataSet => _run.DataSet;

    /// <summary>Store of the workspace's model packages.</summary>
    public ModelStore Models => new(_run.Workspace.Models);

    /// <summary>Clean rows, written by <see cref="PreprocessAsync"/>.</summary>
    public DataFrame Clean => _run.Workspace.Read(_run.Spark, _run.Workspace.Clean(DataSet.Name), "preprocess");

    /// <summary>Rejected rows with their reasons, written by <see cref="PreprocessAsync"/>.</summary>
    public DataFrame Rejected => _run.Workspace.Read(_run.Spark, _run.Workspace.Rejected(DataSet.Name), "preprocess");

    /// <summary>Clean rows with their part, written by <see cref="Split"/>.</summary>
    public DataFrame Parts => _run.Workspace.Read(_run.Spark, _run.Workspace.Parts(DataSet.Name), "split");

    /// <summary>Reads and validates the data set's files, and writes clean and rejected rows.</summary>
    /// <param name="input">Files to read instead of those of the definition; null for those of the definition.</param>
    /// <param name="cancellationToken">Cancels a download.</param>
    public Task<PreprocessResult> PreprocessAsync(IReadOnlyList<string>? input = null, CancellationToken cancellationToken = default) =>
        PreprocessJob.RunAsync(_run, data: null, input ?? [], cancellationToken);

    /// <summary>Splits the clean rows into training, validation and test.</summary>
    /// <param name="options">Options that override the definition; only those of the split are used.</param>
    public SplitResult Split(SplitOptions? options = null) => SplitJob.Run(_run, options ?? new SplitOptions());

    /// <summary>Trains a detector and writes a model package.</summary>
    /// <param name="options">Options that override the definition; only those of training are used.</param>
    public TrainResult Train(TrainOptions? options = null) => Training.Run(_run, options ?? new TrainOptions());

    /// <summary>Evaluates a model on the test rows, and promotes it if requested.</summary>
    /// <param name="options">Options, such as the model; only those of the evaluation are used.</param>
    public EvaluateResult Evaluate(EvaluateOptions? options = null) => EvaluateJob.Run(_run, options ?? new EvaluateOptions());

    /// <summary>Returns scores and labels of a part's rows.</summary>
    /// <param name="model">Model.</param>
    /// <param name="part">One of the parts in <see cref="Part"/>; test by default.</param>
    public ScoredRows Score(ModelPackage model, string part = Part.Test) => ScoredRows.Of(Parts, model, part);

    /// <summary>
    /// Starts the stream that scores measurements from Kafka. It does not restart by itself: if the query has failed, call this method again. The failed batch
    /// is then finished before the query continues, even if it contains a record that Spark cannot read.
    /// </summary>
    /// <param name="model">Model.</param>
    /// <param name="options">Brokers, topics and checkpoint.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    public Task<StreamingQuery> ScoreStreamAsync(
        ModelPackage model,
        ScoreStreamOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ScoreStreamJob.StartAsync(_run, options ?? new ScoreStreamOptions(), model, cancellationToken);

    /// <summary>Starts the stream that writes the records of the output topics to a store.</summary>
    /// <param name="options">Brokers, store and checkpoint.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    public Task<StreamingQuery> StoreStreamAsync(StoreStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        var chosen = options ?? new StoreStreamOptions();
        return StoreStreamJob.StartAsync(_run, chosen, Stores.Open(chosen), cancellationToken);
    }
}
