using System.Reflection;
using Microsoft.Spark.Deployment;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql.Deployment;

/// <summary>Distributes the application to the executors of a cluster, once per Spark context, when the first user-defined function is used there.</summary>
internal static class ApplicationShipping
{
    /// <summary>Setting: true, the default, if the .NET runtime of the driver is part of the archive, so that nodes need none.</summary>
    public const string RuntimeSetting = "spark.gozcu.archive.dotnet";

    private static readonly string[] s_archiveSettings = ["spark.archives", "spark.yarn.dist.archives"];
    private static readonly Lock s_lock = new();
    private static string? s_shippedTo;

    // Kept open as long as executors may fetch it, so that no program removes it as unused.
    private static FileStream? s_archive;

    /// <summary>Makes the application available to executors.</summary>
    /// <exception cref="IOException">It cannot be packed; the message gives the remedy.</exception>
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
                context.AddArchive(new Uri(archive.Name).AbsoluteUri + "#" + ApplicationArchive.Folder);
            }

            s_shippedTo = application;
        }
    }

    /// <summary>Opens the archive of this program in the cache, and creates it if it does not exist.</summary>
    /// <param name="withRuntime">Value of the setting.</param>
    private static FileStream OpenArchive(string withRuntime)
    {
        if (!bool.TryParse(withRuntime, out var value))
        {
            throw new ArgumentException(
                $"{RuntimeSetting} is '{withRuntime}', but must be true (.NET travels with the application) or false (the executors' nodes have it)."
            );
        }

        return ApplicationArchive.InCache(Assembly.GetEntryAssembly()?.GetName().Name ?? "application", value).Open();
    }

    /// <summary>Tests whether the program was submitted with an archive.</summary>
    private static bool IsGiven(SparkContext context)
    {
        var conf = context.GetConf();
        return s_archiveSettings
            .SelectMany(key => conf.Get(key, "").Split(','))
            .Concat(context.ListArchives())
            .Any(archive => archive.EndsWith("#" + ApplicationArchive.Folder, StringComparison.Ordinal));
    }
}
