namespace Microsoft.Spark.Deployment;

/// <summary>Command <c>Gozcu.Spark archive</c>: packs the application into a file beside it, for distribution by other means (cluster mode, a shared store).</summary>
internal static class ArchiveCommand
{
    public const string Name = "archive";
    private const string WithoutRuntime = "--without-dotnet";
    private const string Run = "--run";
    private const int WrongUse = 2;
    private const int Failed = 1;

    private const string Usage = $"""
        usage: Gozcu.Spark {Name} [{WithoutRuntime}] [FILE.tgz]
               Gozcu.Spark {Name} [{WithoutRuntime}] {Run} PROGRAM.dll FILE.jar

        Packs the application in whose output folder this program lies into an archive, with the .NET that runs it, and prints the archive's path. Without FILE it is kept in Gozcu's cache
        and packed once for each change of the application.

          {Run} PROGRAM.dll  make a file that unpacks itself and runs this program of the application ('sh FILE.jar ARGUMENTS'): what a standalone cluster can be given as
                           a driver. It only accepts files that are called .jar.
          {WithoutRuntime} leave .NET out: the nodes of the cluster have it

        examples:
          spark-submit --archives "$(bin/Release/net10.0/Gozcu.Spark {Name})#{ApplicationArchive.Folder}" …
          bin/Release/net10.0/Gozcu.Spark {Name} {Run} MyProgram.dll my-program.jar
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="args">Arguments after the name of the command.</param>
    /// <param name="output">Output of the archive's path.</param>
    /// <param name="error">Output of everything else.</param>
    /// <returns>Exit code.</returns>
    public static int Execute(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            output.WriteLine(Usage);
            return 0;
        }

        var withRuntime = !args.Contains(WithoutRuntime);
        try
        {
            switch (args.Where(argument => argument != WithoutRuntime).ToArray())
            {
                case []:
                    output.WriteLine(PackIntoCache(withRuntime));
                    return 0;
                case [Run, var program, var file] when !file.StartsWith('-'):
                    output.WriteLine(PackRunning(Path.GetFullPath(file), program, withRuntime));
                    return 0;
                case [var file] when !file.StartsWith('-'):
                    output.WriteLine(PackInto(Path.GetFullPath(file), withRuntime));
                    return 0;
                default:
                    error.WriteLine($"'{string.Join(' ', args)}' is not understood. {Usage}");
                    return WrongUse;
            }
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

    private static string PackRunning(string file, string program, bool withRuntime)
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, program)))
        {
            throw new FileNotFoundException(
                $"{Run} is {program}, but there is no such file in {AppContext.BaseDirectory}. Name the program's .dll there."
            );
        }

        var contents = ArchiveContents.Of(AppContext.BaseDirectory, withRuntime);
        ApplicationArchive.Pack(contents, file, SelfRunningHeader.For(program, contents.HasRuntime));
        return file;
    }

    private static string PackIntoCache(bool withRuntime)
    {
        using var archive = ApplicationArchive.InCache("application", withRuntime).Open();
        return archive.Name;
    }
}
