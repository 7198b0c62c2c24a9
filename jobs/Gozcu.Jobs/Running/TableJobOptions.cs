using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Tables;

namespace Gozcu.Jobs.Running;

/// <summary>Options of all jobs that read or write tables.</summary>
public abstract record TableJobOptions : JobOptions
{
    /// <summary>Format of tables.</summary>
    [Option("Format of tables.")]
    public TableFormat Format { get; init; } = TableFormat.Parquet;
}
