using System.Diagnostics;
using Gozcu.Hosting;

namespace Gozcu.Services.Runtimes;

/// <summary>Finds the files of an engine with <c>infra/runtime/resolve</c>, which downloads them once.</summary>
public static class RuntimeResolver
{
    private static readonly string Script = Path.Combine("infra", "runtime", "resolve");

    /// <summary>Returns the folder of an engine. The first call for an engine may take minutes; <paramref name="progress"/> receives its progress.</summary>
    /// <param name="name">Name of the engine: <c>spark</c>, <c>kafka</c>, <c>elasticsearch</c>.</param>
    /// <param name="progress">Receiver of lines for the user.</param>
    /// <param name="cancellationToken">Cancels the script; complete downloads stay in the cache.</param>
    /// <exception cref="LocalServiceException">The engine is not available; the message is that of the script.</exception>
    public static async Task<string> ResolveAsync(string name, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if ((FindScript(AppContext.BaseDirectory) ?? FindScript(Directory.GetCurrentDirectory())) is not { } script)
        {
            // A program outside its repository: the engine is there only if the script has been run before.
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
