using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Running;

/// <summary>Opens the data set that a job's options name.</summary>
internal static class DataSets
{
    public static DataSetDefinition Open(JobOptions options) =>
        (options.Definitions is { } folder ? new DataSetCatalog(folder) : new DataSetCatalog()).Open(options.Dataset);
}
