using Microsoft.Spark.Deployment;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Worker;

/// <summary>Which program Spark starts for C# functions, and with what environment.</summary>
internal static class WorkerLocation
{
    /// <summary>A session's setting that names another worker than the application's own: a path on the executors.</summary>
    public const string Setting = "spark.gozcu.worker";

    /// <summary>The worker's path on the executors: beside the application under a local master, and on a cluster in the executor's working directory, where the application's archive is unpacked.</summary>
    /// <exception cref="FileNotFoundException">There is no worker beside the application.</exception>
    public static string Find(SparkSession session)
    {
        if (Given(session) is { Length: > 0 } path)
        {
            return path;
        }

        var beside = WorkerFolder.Path + WorkerFolder.FileName;
        if (!File.Exists(beside))
        {
            throw new FileNotFoundException(
                $"The worker {WorkerFolder.FileName}, in which Spark runs C# functions, is not in {WorkerFolder.Path}. It comes with a reference to Gozcu.Spark from the application's own project; or name it with --conf {Setting}=PATH.",
                beside
            );
        }

        if (IsLocal(session))
        {
            return beside;
        }

        ApplicationShipping.Ship(session);
        return $"./{ApplicationShipping.Folder}/{WorkerFolder.FileName}";
    }

    /// <summary>
    /// What the worker's environment has beyond the executor's: the driver's globalization mode and local time zone, and where its .NET is. In local mode that is where the driver has it, on a cluster
    /// what the archive has brought, if it has.
    /// </summary>
    public static Dictionary<string, string> Environment(SparkSession session)
    {
        var environment = DotnetOf(session);
        foreach (var (name, value) in GlobalizationMode.Environment())
        {
            environment[name] = value;
        }

        if (LocalZone.Environment() is var (variable, zone))
        {
            environment[variable] = zone;
        }

        return environment;
    }

    /// <summary>Whether functions run on this machine, in the driver's own JVM.</summary>
    public static bool IsLocal(SparkSession session) => (bool)session.SparkContext.Reference.Invoke("isLocal")!;

    private static Dictionary<string, string> DotnetOf(SparkSession session) =>
        IsLocal(session) ? Dotnet(DotnetInstallation.OfThisProcess?.Root)
        : Given(session).Length > 0 ? []
        : Dotnet($"./{ApplicationShipping.Folder}/{ArchiveContents.RuntimeFolder}");

    private static string Given(SparkSession session) => session.Conf().Get(Setting, "");

    /// <summary>The variables by which a program finds .NET; where the folder is missing, it looks on where .NET is usually installed.</summary>
    private static Dictionary<string, string> Dotnet(string? root) =>
        root is null ? [] : DotnetInstallation.RootVariables.ToDictionary(name => name, _ => root);
}
