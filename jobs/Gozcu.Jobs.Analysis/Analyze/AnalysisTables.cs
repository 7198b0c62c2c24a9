using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Models;
using Gozcu.Jobs.Running;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Tables of a data set as views that SQL queries can name, as far as they exist.</summary>
public sealed class AnalysisTables
{
    private const string CleanName = "clean";
    private const string RejectedName = "rejected";
    private const string PartsName = "parts";
    private const string ScoredName = "scored";

    private readonly Dictionary<string, string> _missing = [];

    private AnalysisTables() { }

    /// <summary>
    /// Names of the tables: <c>clean</c> (valid rows), <c>rejected</c> (the others, with the reason), <c>parts</c> (clean rows with their part of the split)
    /// and <c>scored</c> (the rows of parts with score, level and label of a model).
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = [CleanName, RejectedName, PartsName, ScoredName];

    /// <summary>Manifest of the model of the table <c>scored</c>; null for none.</summary>
    public PackageManifest? Model { get; private set; }

    /// <summary>Returns the reason why a table is missing, or null if it exists.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public string? WhyMissing(string name) => _missing.GetValueOrDefault(name);

    /// <summary>Creates a view of each table that exists.</summary>
    /// <param name="run">Data set, session that gets the views, and workspace with the tables.</param>
    /// <param name="model">Model and version; null for the data set's current version or, if none is promoted, the latest.</param>
    /// <exception cref="PackageException">The named model does not exist, or a model is damaged.</exception>
    public static AnalysisTables Open(JobRun run, string? model = null)
    {
        var tables = new AnalysisTables();
        var name = run.DataSet.Name;
        tables.View(run.Spark, CleanName, () => run.Workspace.Read(run.Spark, run.Workspace.Clean(name), "preprocess"));
        tables.View(run.Spark, RejectedName, () => run.Workspace.Read(run.Spark, run.Workspace.Rejected(name), "preprocess"));
        tables.View(run.Spark, PartsName, () => run.Workspace.Read(run.Spark, run.Workspace.Parts(name), "split"));
        tables.View(run.Spark, ScoredName, () => tables.Scored(run, model));
        return tables;
    }

    private void View(SparkSession spark, string name, Func<DataFrame> open)
    {
        try
        {
            open().CreateOrReplaceTempView(name);
        }
        catch (UsageException e)
        {
            _missing[name] = e.Message;
            // In a session that is used again, the table of another data set must not be used instead.
            spark.Catalog.DropTempView(name);
        }
    }

    private DataFrame Scored(JobRun run, string? model)
    {
        var store = new ModelStore(run.Workspace.Models);
        var choice = ModelChoice.Parse(model, run.DataSet.Name, "");
        if (model is null && store.Versions(choice.Name).Count == 0)
        {
            throw new UsageException(
                $"there is no model of {run.DataSet.Name} in {store.Root}. Run the job 'train' for this data set and workspace first."
            );
        }
        var version =
            choice.Version.Length > 0 ? choice.Version
            : store.CurrentVersion(choice.Name) is null ? ModelStore.Latest
            : ModelStore.Current;
        var package = store.Open(choice.Name, version);
        if (package.Manifest.DataSet.Name != run.DataSet.Name)
        {
            throw new PackageException(
                $"model {package.Manifest.Name} {package.Manifest.Version} was trained on {package.Manifest.DataSet.Name}, not on {run.DataSet.Name}; name another by --model"
            );
        }
        var parts = run.Workspace.Read(run.Spark, run.Workspace.Parts(run.DataSet.Name), "split");
        Model = package.Manifest;
        return ScoredTable.Of(parts, package);
    }
}
