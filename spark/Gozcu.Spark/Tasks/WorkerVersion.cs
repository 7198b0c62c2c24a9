using System.Reflection;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks;

/// <summary>
/// Version check of driver and worker, which are the same assembly. Each function names the build that made it, and no other build runs it, because the build determines the layout
/// of captured values.
/// </summary>
internal static class WorkerVersion
{
    private static readonly Module Module = typeof(WorkerVersion).Module;

    /// <summary>The version that the driver gives Spark, and Spark the worker: the package's and the build's.</summary>
    public static string Current { get; } =
        $"Gozcu.Spark {Module.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion} ({Module.ModuleVersionId:N})";

    /// <summary>Requires that driver and worker are one build.</summary>
    /// <exception cref="ProtocolException">The function was made by another build.</exception>
    public static void Check(string driver, string worker)
    {
        if (driver != worker)
        {
            throw new ProtocolException(
                $"The driver runs {driver}, but the worker on this executor is {worker} in {AppContext.BaseDirectory}. Both must come from the same build of the application: deploy the driver's output folder to the executors, or point spark.gozcu.worker to the right one."
            );
        }
    }
}
