using System.Diagnostics;
using Gozcu.Hosting.CommandLine;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;

namespace Gozcu.Services.Elasticsearch;

/// <summary>User id under which Elasticsearch runs if this process runs as root: an id without an account, so that no account need be created.</summary>
internal static class ServiceUser
{
    /// <summary>User id in the range that Debian reserves (65000–65533), so that no account gets it.</summary>
    public const uint Id = 65201;

    /// <summary>Checks that this user can access a folder.</summary>
    /// <exception cref="UsageException">A folder above it is closed to others.</exception>
    public static void RequireReachable(string folder)
    {
        if (ClosedFolder(folder) is { } closed)
        {
            throw new UsageException(
                $"Elasticsearch does not run as root, so it runs as user {Id}, which cannot enter {closed} on the way to {folder}. "
                    + $"Name a state folder that others may enter, such as {LocalServicesOptions.DefaultStateFolder}."
            );
        }
    }

    /// <summary>Returns the runtime, or a copy of it next to the service's data if this user cannot access it (the cache is usually in root's home).</summary>
    public static async Task<string> MakeReadableAsync(string runtime, ServiceFolder folder, CancellationToken cancellationToken)
    {
        if (ClosedFolder(runtime) is null)
        {
            return runtime;
        }
        var copies = folder.Make("runtime", passable: true);
        var copy = Path.Combine(copies, Path.GetFileName(runtime));
        if (!Directory.Exists(copy))
        {
            // Other versions, and remains of an interrupted run.
            foreach (var old in Directory.EnumerateDirectories(copies))
            {
                Directory.Delete(old, recursive: true);
            }
            var partial = copy + ".partial";
            await RunAsync(["cp", "-r", runtime, partial], cancellationToken);
            await RunAsync(["chmod", "-R", "a+rX", partial], cancellationToken);
            Directory.Move(partial, copy);
        }
        return copy;
    }

    /// <summary>Gives this user ownership of the folders it writes to, with their contents.</summary>
    public static void Own(ServiceFolder folder, params ReadOnlySpan<string> names)
    {
        // Links are not followed: this user could have created them.
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        foreach (var name in names)
        {
            var path = folder.Under(name);
            SystemCalls.Give(path, Id);
            foreach (var entry in Directory.EnumerateFileSystemEntries(path, "*", all))
            {
                SystemCalls.Give(entry, Id);
            }
        }
    }

    /// <summary>Returns the highest folder on the way to <paramref name="path"/>, including it, that others may not enter; null if there is none.</summary>
    private static string? ClosedFolder(string path)
    {
        string? closed = null;
        for (var current = new DirectoryInfo(path); current is not null; current = current.Parent)
        {
            if (current.Exists && !current.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                closed = current.FullName;
            }
        }
        return closed;
    }

    private static async Task RunAsync(string[] command, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new LocalServiceException($"'{string.Join(' ', command)}' failed with exit code {process.ExitCode}.");
        }
    }
}
