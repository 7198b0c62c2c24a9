using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Tables;

namespace Gozcu.Jobs.Running;

/// <summary>Options of all jobs that read or write tables.</summary>
public abstract record TableJobOptions : JobOptions
{
    /// <summary>Format of tables.</summary>
    [Option("How tables are stored.")]
    public TableFormat Format { get; init; } = TableFormat.Parquet;
}
