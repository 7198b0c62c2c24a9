using Microsoft.Spark.Deployment;
using Microsoft.Spark.Tasks;

namespace Microsoft.Spark.Sql.Deployment;

/// <summary>Program that Spark starts for user-defined functions, and its environment.</summary>
internal static class WorkerLocation
{
    /// <summary>Setting of a session that names a worker other than the application's own: a path on the executors.</summary>
    public const string Setting = "spark.gozcu.worker";

    /// <summary>
    /// Returns the worker's path on the executors: beside the application in local mode; on a cluster in the executor's working directory, where the application's archive is
    /// unpacked.
    /// </summary>
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
        return $"./{ApplicationArchive.Folder}/{WorkerFolder.FileName}";
    }

    /// <summary>
    /// Returns the variables that the worker needs in addition to the executor's: the driver's globalization mode and local time zone, and the location of .NET. In local mode this
    /// is the driver's, on a cluster the one in the archive, if any.
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

    /// <summary>Tests whether functions run on this machine, in the driver's own JVM.</summary>
    public static bool IsLocal(SparkSession session) => (bool)session.SparkContext.Reference.Invoke("isLocal")!;

    private static Dictionary<string, string> DotnetOf(SparkSession session) =>
        IsLocal(session) ? Dotnet(DotnetInstallation.OfThisProcess?.Root)
        : Given(session).Length > 0 ? []
        : Dotnet($"./{ApplicationArchive.Folder}/{ArchiveContents.RuntimeFolder}");

    private static string Given(SparkSession session) => session.Conf().Get(Setting, "");

    /// <summary>Returns the variables by which a program finds .NET. If the folder does not exist, the program searches the usual locations.</summary>
    private static Dictionary<string, string> Dotnet(string? root) =>
        root is null ? [] : DotnetInstallation.RootVariables.ToDictionary(name => name, _ => root);
}
