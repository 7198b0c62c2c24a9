using Gozcu.Demo.Report;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs;
using Gozcu.Jobs.Analyze;

namespace Gozcu.Demo;

/// <summary>Catalog of all jobs: those that are deployed, and those that need more of the system (services, producer, charts).</summary>
public static class SuiteCatalog
{
    /// <summary>Jobs, in the order of the help.</summary>
    public static IReadOnlyList<ICommand> All { get; } = [new DemoJob(), new ReportJob(), .. JobCatalog.All, new AnalyzeJob()];
}
