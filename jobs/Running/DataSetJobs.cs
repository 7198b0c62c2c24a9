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
/// The jobs of one data set as calls, in a session that is there already: what a notebook or a program of one's own works with. Each does what the job of its name does, and reads and writes the same
/// workspace.
/// </summary>
public sealed class DataSetJobs
{
    private readonly JobRun _run;

    /// <param name="spark">The session, as <see cref="SparkSessions.Start"/> makes it or another.</param>
    /// <param name="dataSet">The data set: a name of <c>datasets/</c>, or the path of a <c>dataset.yaml</c>.</param>
    /// <param name="workspace">Folder or URI for tables, models and checkpoints.</param>
    /// <param name="format">How tables are stored.</param>
    /// <exception cref="DataSetException">There is no such data set, or its definition is not valid.</exception>
    /// <exception cref="Hosting.CommandLine.UsageException">The session's time zone is not UTC, the workspace cannot be written, or Spark has no access to it.</exception>
    /// <exception cref="IOException">The file system of the workspace does not answer, or refuses.</exception>
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

    /// <summary>What the data set is.</summary>
    public DataSetDefinition DataSet => _run.DataSet;

    /// <summary>The model packages of the workspace.</summary>
    public ModelStore Models => new(_run.Workspace.Models);

    /// <summary>The clean rows, written by <see cref="PreprocessAsync"/>.</summary>
    public DataFrame Clean => _run.Workspace.Read(_run.Spark, _run.Workspace.Clean(DataSet.Name), "preprocess");

    /// <summary>The rejected rows with their reasons, written by <see cref="PreprocessAsync"/>.</summary>
    public DataFrame Rejected => _run.Workspace.Read(_run.Spark, _run.Workspace.Rejected(DataSet.Name), "preprocess");

    /// <summary>The clean rows with their part, written by <see cref="Split"/>.</summary>
    public DataFrame Parts => _run.Workspace.Read(_run.Spark, _run.Workspace.Parts(DataSet.Name), "split");

    /// <summary>Reads and validates the data set's files, and writes clean and rejected rows.</summary>
    /// <param name="input">Files to read instead of the definition's.</param>
    /// <param name="cancellationToken">Ends a download.</param>
    public Task<PreprocessResult> PreprocessAsync(IReadOnlyList<string>? input = null, CancellationToken cancellationToken = default) =>
        PreprocessJob.RunAsync(_run, data: null, input ?? [], cancellationToken);

    /// <summary>Divides the clean rows among training, validation and test.</summary>
    /// <param name="options">What is not as the definition says; of the options only those of the division count.</param>
    public SplitResult Split(SplitOptions? options = null) => SplitJob.Run(_run, options ?? new SplitOptions());

    /// <summary>Trains a detector and writes a model package.</summary>
    /// <param name="options">What is not as the definition says; of the options only those of the training count.</param>
    public TrainResult Train(TrainOptions? options = null) => Training.Run(_run, options ?? new TrainOptions());

    /// <summary>Judges a model on the test rows, and promotes it when asked.</summary>
    /// <param name="options">Which model; of the options only those of the evaluation count.</param>
    public EvaluateResult Evaluate(EvaluateOptions? options = null) => EvaluateJob.Run(_run, options ?? new EvaluateOptions());

    /// <summary>Scores and labels of a part's rows.</summary>
    /// <param name="model">The model.</param>
    /// <param name="part">One of <see cref="Part"/>'s.</param>
    public ScoredRows Score(ModelPackage model, string part = Part.Test) => ScoredRows.Of(Part.RowsOf(Parts, DataSet, part), model);

    /// <summary>
    /// Starts the stream that scores measurements from Kafka. It is not started again by itself: where the query has failed, call this again. The batch that failed is then finished before the query goes on,
    /// also one with a record that Spark cannot read.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Brokers, topics, checkpoint.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    public Task<StreamingQuery> ScoreStreamAsync(
        ModelPackage model,
        ScoreStreamOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ScoreStreamJob.StartAsync(_run, options ?? new ScoreStreamOptions(), model, cancellationToken);

    /// <summary>Starts the stream that fills a store with the records of the output topics.</summary>
    /// <param name="options">Brokers, store, checkpoint.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    public Task<StreamingQuery> StoreStreamAsync(StoreStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        var chosen = options ?? new StoreStreamOptions();
        return StoreStreamJob.StartAsync(_run, chosen, Stores.Open(chosen), cancellationToken);
    }
}
