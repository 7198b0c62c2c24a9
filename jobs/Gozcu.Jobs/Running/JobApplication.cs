using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Packages;
using Microsoft.Spark;

namespace Gozcu.Jobs.Running;

/// <summary>Creates programs that consist of jobs, which <c>spark-submit.sh</c> starts.</summary>
public static class JobApplication
{
    /// <summary>Returns a program.</summary>
    /// <param name="jobs">Jobs, in the order of the help.</param>
    public static Application Of(IReadOnlyList<ICommand> jobs) =>
        new("./spark-submit.sh [spark-submit options]", "Gozcu's jobs on Apache Spark.", jobs)
        {
            UsageErrors = [typeof(DataSetException), typeof(DataUnavailableException), typeof(PackageException)],
            EngineErrors = [typeof(JvmException)],
        };
}
