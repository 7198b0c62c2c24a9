using System.Reflection;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Deployment;

/// <summary>Brings the application to the executors of a cluster, once for each of Spark's contexts, when the first C# function is used there.</summary>
internal static class ApplicationShipping
{
    /// <summary>The folder in an executor's working directory that the archive is unpacked to. An archive given by <c>--archives FILE#gozcu</c> comes to the same place.</summary>
    public const string Folder = "gozcu";

    /// <summary>A setting: whether the .NET that runs the driver travels with the application (the default), so that the nodes need none.</summary>
    public const string RuntimeSetting = "spark.gozcu.archive.dotnet";

    private static readonly string[] s_archiveSettings = ["spark.archives", "spark.yarn.dist.archives"];
    private static readonly Lock s_lock = new();
    private static string? s_shippedTo;

    // Open for as long as executors may come and fetch it: nobody removes it as unused.
    private static FileStream? s_archive;

    /// <summary>Sees to it that executors have the application.</summary>
    /// <exception cref="IOException">It cannot be packed; the message says what to do.</exception>
    public static void Ship(SparkSession session)
    {
        var context = session.SparkContext;
        lock (s_lock)
        {
            var application = context.ApplicationId;
            if (s_shippedTo == application)
            {
                return;
            }

            if (!IsGiven(context))
            {
                var archive = OpenArchive(context.GetConf().Get(RuntimeSetting, "true"));
                s_archive?.Dispose();
                s_archive = archive;
                context.AddArchive(new Uri(archive.Name).AbsoluteUri + "#" + Folder);
            }

            s_shippedTo = application;
        }
    }

    /// <summary>The archive of this program in the cache, made when it is not there.</summary>
    /// <param name="withRuntime">The setting's value.</param>
    private static FileStream OpenArchive(string withRuntime)
    {
        if (!bool.TryParse(withRuntime, out var value))
        {
            throw new ArgumentException(
                $"{RuntimeSetting} is '{withRuntime}', but must be true (.NET travels with the application) or false (the executors' nodes have it)."
            );
        }

        return Archive(Assembly.GetEntryAssembly()?.GetName().Name ?? "application", value).Open();
    }

    /// <summary>The program's archive in the cache.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="withRuntime">Whether .NET goes with it.</param>
    public static ApplicationArchive Archive(string name, bool withRuntime) =>
        new(
            ArchiveContents.Of(Worker.WorkerFolder.Path, withRuntime),
            name,
            Path.Combine(EnvironmentVariables.CacheRoot, "archives"),
            TimeProvider.System
        );

    /// <summary>Whether whoever submitted the program has sent an archive with it.</summary>
    private static bool IsGiven(SparkContext context)
    {
        var conf = context.GetConf();
        return s_archiveSettings
            .SelectMany(key => conf.Get(key, "").Split(','))
            .Concat(context.ListArchives())
            .Any(archive => archive.EndsWith("#" + Folder, StringComparison.Ordinal));
    }
}
