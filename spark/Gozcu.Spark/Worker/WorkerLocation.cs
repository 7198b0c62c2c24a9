using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Worker;

/// <summary>Which program Spark starts for C# functions, and with what environment.</summary>
internal static class WorkerLocation
{
    /// <summary>A session's setting that names another worker than the one beside the application: a path on the executors.</summary>
    public const string Setting = "spark.gozcu.worker";

    private static readonly string FileName = OperatingSystem.IsWindows() ? "Gozcu.Spark.exe" : "Gozcu.Spark";

    /// <summary>The worker's path on the executors.</summary>
    /// <exception cref="FileNotFoundException">There is no worker beside the application.</exception>
    public static string Find(SparkSession session)
    {
        if (session.Conf().Get(Setting, "") is { Length: > 0 } path)
        {
            return path;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        return File.Exists(beside)
            ? beside
            : throw new FileNotFoundException(
                $"The worker {FileName}, in which Spark runs C# functions, is not in {AppContext.BaseDirectory}. It comes with a reference to Gozcu.Spark from the application's own project; or name it with --conf {Setting}=PATH.",
                beside
            );
    }

    /// <summary>What the worker's environment has beyond the executor's. In local mode it finds .NET where the driver has it.</summary>
    public static Dictionary<string, string> Environment(SparkSession session)
    {
        var environment = new Dictionary<string, string>();
        if (
            ((string)session.SparkContext.Reference.Invoke("master")!).StartsWith("local", StringComparison.Ordinal)
            && DotnetRoot() is { } root
        )
        {
            environment["DOTNET_ROOT"] = root;
        }

        return environment;
    }

    /// <summary>The runtime's folder is ROOT/shared/NAME/VERSION, unless the application brings it along.</summary>
    private static string? DotnetRoot()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? root : null;
    }
}
