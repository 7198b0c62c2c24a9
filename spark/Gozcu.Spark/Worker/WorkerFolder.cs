using Newtonsoft.Json;

namespace Microsoft.Spark.Worker;

/// <summary>
/// The folder on this machine with the worker and all that it has of its own: the application's output folder. A host that loads the binding from elsewhere, as a notebook's kernel does from
/// NuGet's cache, has no worker beside it; then it is a folder in Gozcu's cache, made from the assembly that the host has loaded. What the host loads from anywhere else travels with the functions.
/// </summary>
internal static class WorkerFolder
{
    /// <summary>The worker's file.</summary>
    public static readonly string FileName = OperatingSystem.IsWindows() ? "Gozcu.Spark.exe" : "Gozcu.Spark";

    // The variable is set by the driver (WorkerLocation.Environment); on a node it may name what is not there.
    private const string Starter = """
        #!/bin/sh
        if [ -x "$DOTNET_ROOT/dotnet" ]; then dotnet=$DOTNET_ROOT/dotnet; else dotnet=dotnet; fi
        exec "$dotnet" "$(dirname "$0")/Gozcu.Spark.dll" "$@"

        """;

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder, with a separator at its end. The worker is not in it where the binding lies beside an application that was built without one.</summary>
    public static string Path => Found.Value;

    private static string Find()
    {
        var application = System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) + System.IO.Path.DirectorySeparatorChar;
        var binding = typeof(WorkerFolder).Assembly;
        return
            OperatingSystem.IsWindows()
            || binding.Location.Length == 0
            || File.Exists(application + FileName)
            || binding.Location.StartsWith(application, StringComparison.Ordinal)
            || !File.Exists(RuntimeConfiguration(binding.Location))
            ? application
            : Make(
                binding.Location,
                System.IO.Path.Combine(
                    Interop.EnvironmentVariables.CacheRoot,
                    "workers",
                    binding.ManifestModule.ModuleVersionId.ToString("N")
                )
            ) + System.IO.Path.DirectorySeparatorChar;
    }

    /// <summary>The file that says which .NET the worker runs on; it is in the package, too.</summary>
    private static string RuntimeConfiguration(string binding) => System.IO.Path.ChangeExtension(binding, ".runtimeconfig.json");

    /// <summary>Makes the folder whole or not at all: two hosts may start at once, and one may be killed.</summary>
    private static string Make(string binding, string folder)
    {
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var parent = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
        var unfinished = Directory.CreateDirectory(System.IO.Path.Combine(parent.FullName, System.IO.Path.GetRandomFileName())).FullName;
        foreach (var file in new[] { binding, RuntimeConfiguration(binding), typeof(JsonConvert).Assembly.Location })
        {
            File.Copy(file, System.IO.Path.Combine(unfinished, System.IO.Path.GetFileName(file)));
        }

        var starter = System.IO.Path.Combine(unfinished, FileName);
        File.WriteAllText(starter, Starter);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                starter,
                File.GetUnixFileMode(starter) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }

        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another was first, with the same contents.
            Directory.Delete(unfinished, recursive: true);
        }

        return folder;
    }
}
