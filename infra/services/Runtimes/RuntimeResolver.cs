using System.Diagnostics;
using Gozcu.Hosting;

namespace Gozcu.Services.Runtimes;

/// <summary>Finds an engine's files by calling <c>infra/runtime/resolve</c>, which gets them once and knows where they are after that.</summary>
public static class RuntimeResolver
{
    private static readonly string Script = Path.Combine("infra", "runtime", "resolve");

    /// <summary>The engine's folder. The first call for an engine may take minutes, and says on <paramref name="progress"/> how far it is.</summary>
    /// <param name="name">The engine: <c>spark</c>, <c>kafka</c>, <c>elasticsearch</c>.</param>
    /// <param name="progress">Receives lines for the user.</param>
    /// <param name="cancellationToken">Ends the script; what it got so far stays in the cache.</param>
    /// <exception cref="LocalServiceException">The engine cannot be had; the message is the script's.</exception>
    public static async Task<string> ResolveAsync(string name, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if ((FindScript(AppContext.BaseDirectory) ?? FindScript(Directory.GetCurrentDirectory())) is not { } script)
        {
            // A program far from its repository, started elsewhere: the script has been run by somebody, or cannot be.
            var known = Path.Combine(Folders.Cache, "runtime", name);
            return Directory.Exists(known)
                ? Path.GetFullPath(Directory.ResolveLinkTarget(known, returnFinalTarget: true)?.FullName ?? known)
                : throw new LocalServiceException(
                    $"{name} is not in {Folders.Cache}; run '{Script} {name}' in Gozcu's repository to get it."
                );
        }
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(script, [name]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data))
            {
                said.Add(line.Data);
                progress?.Report(line.Data);
            }
        };
        process.Start();
        process.BeginErrorReadLine();
        try
        {
            var folder = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? folder
                : throw new LocalServiceException($"{name} could not be had: {string.Join(Environment.NewLine + "  ", said)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string? FindScript(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var script = Path.Combine(current.FullName, Script);
            if (File.Exists(script))
            {
                return script;
            }
        }
        return null;
    }
}
