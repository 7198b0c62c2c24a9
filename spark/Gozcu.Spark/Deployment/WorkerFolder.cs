using Microsoft.Spark.Sql.Deployment;
using Microsoft.Spark.Worker;
using Newtonsoft.Json;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// Folder on this machine with the worker and its files: the application's output folder. A host that loads the binding from elsewhere, such as a notebook kernel from NuGet's
/// cache, has no worker there; the folder is then one in Gozcu's cache, made from the assembly that the host has loaded. Assemblies that the host loads from other places are sent
/// with the functions.
/// </summary>
internal static class WorkerFolder
{
    /// <summary>Name of the worker's file.</summary>
    public static readonly string FileName = OperatingSystem.IsWindows() ? "Gozcu.Spark.exe" : "Gozcu.Spark";

    // The driver sets the variable (WorkerLocation.Environment); on another node the folder may not exist.
    private const string Starter = """
        #!/bin/sh
        if [ -x "$DOTNET_ROOT/dotnet" ]; then dotnet=$DOTNET_ROOT/dotnet; else dotnet=dotnet; fi
        exec "$dotnet" "$(dirname "$0")/Gozcu.Spark.dll" "$@"

        """;

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Path of the folder, with a separator at the end. The worker is missing if the binding is beside an application that was built without one.</summary>
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

    /// <summary>Returns the path of the file that sets the worker's .NET version; it is part of the package.</summary>
    private static string RuntimeConfiguration(string binding) => System.IO.Path.ChangeExtension(binding, ".runtimeconfig.json");

    /// <summary>Creates the folder completely or not at all, because two hosts may start at once, and one may be killed.</summary>
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
            // Another process was first, with the same contents.
            Directory.Delete(unfinished, recursive: true);
        }

        return folder;
    }
}
