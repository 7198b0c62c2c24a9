using System.Diagnostics;
using System.Security.Cryptography;

namespace Gozcu.Charts.Rendering;

/// <summary>
/// Folder in the cache with the drawing script and its npm packages, created once. Concurrent programs create it one after the other, and an interrupted one
/// leaves nothing that looks complete.
/// </summary>
internal static class RendererFolder
{
    /// <summary>File name of the script in the folder.</summary>
    public const string Script = "render.mjs";

    private static readonly string[] Files = [Script, "package.json", "package-lock.json"];

    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns the folder. The first call downloads the packages, which takes seconds to minutes.</summary>
    /// <param name="cache">Cache folder.</param>
    /// <param name="progress">Receiver of lines for the user.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ChartException">npm is not installed or cannot download the packages.</exception>
    public static async Task<string> EnsureAsync(string cache, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var files = Files.ToDictionary(name => name, name => EmbeddedFile.Read($"Rendering/{name}"));
        var root = Path.Combine(cache, "charts");
        // The folder's name depends on its contents: other packages or another script give another folder.
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. files.Values.SelectMany(bytes => bytes)]));
        var folder = Path.Combine(root, $"renderer-{hash[..12]}");
        if (Directory.Exists(folder))
        {
            return folder;
        }
        await using var held = await LockAsync(root, progress, cancellationToken).ConfigureAwait(false);
        if (Directory.Exists(folder))
        {
            return folder;
        }
        // While the lock is held, such folders can only come from an interrupted run.
        foreach (var left in Directory.EnumerateDirectories(root, ".partial-*"))
        {
            Directory.Delete(left, recursive: true);
        }
        var partial = Directory.CreateDirectory(Path.Combine(root, $".partial-{Environment.ProcessId}")).FullName;
        foreach (var (name, bytes) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(partial, name), bytes, cancellationToken).ConfigureAwait(false);
        }
        await InstallAsync(partial, progress, cancellationToken).ConfigureAwait(false);
        Directory.Move(partial, folder);
        return folder;
    }

    private static async Task<FileStream> LockAsync(string root, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ChartException($"the cache folder {root} cannot be written ({e.Message}); set GOZCU_CACHE to a folder that can", e);
        }
        for (var waiting = false; ; waiting = true)
        {
            try
            {
                return new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!waiting)
                {
                    progress?.Report("charts: waiting for another program that gets Vega");
                }
            }
            await Task.Delay(LockInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task InstallAsync(string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        progress?.Report("charts: getting Vega with npm (once)");
        var started = Stopwatch.GetTimestamp();
        using var npm = new Process
        {
            StartInfo = new ProcessStartInfo(
                NodeTools.Find("npm"),
                ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        npm.Start();
        npm.StandardInput.Close();
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (npm.ExitCode != 0)
            {
                var said = $"{await errors.ConfigureAwait(false)}{await output.ConfigureAwait(false)}".Trim();
                throw new ChartException(
                    $"npm could not get Vega (exit code {npm.ExitCode}); behind a proxy or with a mirror, tell npm by 'npm config set registry' or 'proxy'. It said: {said}"
                );
            }
        }
        finally
        {
            if (!npm.HasExited)
            {
                npm.Kill(entireProcessTree: true);
                await npm.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        progress?.Report($"charts: got Vega in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
    }
}
