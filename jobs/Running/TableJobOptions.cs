using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Tables;

namespace Gozcu.Jobs.Running;

/// <summary>What every job is told that reads or writes tables.</summary>
public abstract record TableJobOptions : JobOptions
{
    /// <summary>How tables are stored.</summary>
    [Option("How tables are stored.")]
    public TableFormat Format { get; init; } = TableFormat.Parquet;
}
