using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.Running;

/// <summary>Options of all jobs.</summary>
public abstract record JobOptions : CommandOptions
{
    /// <summary>Name of the data set, or path of its definition.</summary>
    [Option("The data set: a name of datasets/, or the path of a dataset.yaml.", ValueName = "NAME")]
    public string Dataset { get; init; } = "ai4i2020";

    /// <summary>Folder with the definitions; null for those of the application.</summary>
    [Option("Folder with data set definitions; by default the ones that come with the jobs.", ValueName = "DIR")]
    public string? Definitions { get; init; }

    /// <summary>Folder or URI for tables, models and checkpoints.</summary>
    [Option(
        "Folder for what the jobs write: tables, models, checkpoints; or a URI that Spark reads (hdfs://…, s3a://…), whose models are in data/models here.",
        ValueName = "DIR"
    )]
    public string Workspace { get; init; } = Tables.Workspace.DefaultRoot;

    /// <summary>Seed of all randomness; null for that of the data set's definition.</summary>
    [Option("Seed of everything random; by default the one of the data set's definition.", ValueName = "N")]
    public int? Seed { get; init; }

    /// <summary>Returns the folders and URIs that Spark writes to.</summary>
    internal virtual string[] WritesTo() => [Workspace];
}
