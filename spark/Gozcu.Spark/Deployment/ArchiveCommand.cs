namespace Microsoft.Spark.Deployment;

/// <summary><c>Gozcu.Spark archive</c>: packs the application beside it, for who wants to bring the archive to a cluster by himself (cluster mode, a shared store).</summary>
internal static class ArchiveCommand
{
    public const string Name = "archive";
    private const string WithoutRuntime = "--without-dotnet";
    private const int WrongUse = 2;
    private const int Failed = 1;

    private const string Usage = $"""
        usage: Gozcu.Spark {Name} [{WithoutRuntime}] [FILE]

        Packs the application in whose output folder this program lies into an archive (.tgz), with the .NET that runs it, and prints the archive's path. Without FILE it is kept in Gozcu's
        cache and packed once for each change of the application.

          {WithoutRuntime}   leave .NET out: the nodes of the cluster have it

        example:
          spark-submit --archives "$(bin/Release/net10.0/Gozcu.Spark {Name})#{ApplicationShipping.Folder}" …
        """;

    /// <summary>Runs it. Returns the exit code.</summary>
    /// <param name="args">What follows the command's name.</param>
    /// <param name="output">Where the archive's path goes.</param>
    /// <param name="error">Where all else goes.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var withRuntime = !args.Contains(WithoutRuntime);
        var files = args.Where(argument => argument != WithoutRuntime).ToList();
        if (args.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            output.WriteLine(Usage);
            return 0;
        }

        if (files.Count > 1 || files.Any(file => file.StartsWith('-')))
        {
            error.WriteLine($"'{string.Join(' ', args)}' is not understood. {Usage}");
            return WrongUse;
        }

        try
        {
            output.WriteLine(files is [var file] ? PackInto(Path.GetFullPath(file), withRuntime) : PackIntoCache(withRuntime));
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static string PackInto(string file, bool withRuntime)
    {
        ApplicationArchive.Pack(ArchiveContents.Of(AppContext.BaseDirectory, withRuntime), file);
        return file;
    }

    private static string PackIntoCache(bool withRuntime)
    {
        using var archive = ApplicationShipping.Archive("application", withRuntime).Open();
        return archive.Name;
    }
}
