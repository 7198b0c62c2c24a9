using System.Diagnostics;
using Gozcu.Hosting.CommandLine;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;

namespace Gozcu.Services.Elasticsearch;

/// <summary>The user that Elasticsearch runs as when we are root: a number that belongs to no account, so that none need be made.</summary>
internal static class ServiceUser
{
    /// <summary>In the range that Debian reserves (65000–65533), so that no account gets it.</summary>
    public const uint Id = 65201;

    /// <summary>Checks that this user can get to a folder.</summary>
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

    /// <summary>The runtime, or a copy of it beside the service's data when this user cannot get to it (the cache is usually in root's home).</summary>
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
            // Other versions, and what an interrupted run left.
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

    /// <summary>Gives this user the folders it writes to, with what is in them.</summary>
    public static void Own(ServiceFolder folder, params ReadOnlySpan<string> names)
    {
        // Not what links lead to, which this user could have made.
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

    /// <summary>The highest folder on the way to <paramref name="path"/>, or itself, that others may not enter; null when there is none.</summary>
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
