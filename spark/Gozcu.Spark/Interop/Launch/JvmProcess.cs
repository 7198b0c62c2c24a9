using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>A JVM that this process has started and that ends with it: Spark's gateway exits when its standard input closes, however this process ends.</summary>
internal sealed class JvmProcess : IDisposable
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);
    private readonly Process _process;
    private string? _removedLast;
    private int _disposed;

    internal JvmProcess(Process process)
    {
        _process = process;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    internal int Id => _process.Id;

    internal bool HasExited => Volatile.Read(ref _disposed) != 0 || _process.HasExited;

    internal bool WaitForExit(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Describes how the process ended, as a sentence followed by a space; empty if it is running.</summary>
    internal string DescribeEnd()
    {
        // The connection breaks shortly before the process ends.
        if (Volatile.Read(ref _disposed) != 0)
        {
            return "The session was ended by this program. ";
        }

        return _process.WaitForExit(TimeSpan.FromSeconds(2))
            ? $"The JVM has ended with exit code {_process.ExitCode}{DescribeSignal(_process.ExitCode)}. "
            : "";
    }

    /// <summary>
    /// Makes the JVM remove a folder as its last action. Afterwards it only waits, up to 300 ms, for threads in native code, such as those of sockets; <see cref="Dispose"/> saves
    /// the program this wait.
    /// </summary>
    /// <param name="bridge">Bridge to the gateway in this JVM.</param>
    /// <param name="folder">Empty folder.</param>
    internal void RemoveLast(JvmBridge bridge, string folder)
    {
        JvmObjectReference file = bridge.CallConstructor("java.io.File", folder);
        bridge.CallNonStaticJavaMethod(file, "deleteOnExit");
        file.Release();
        _removedLast = folder;
    }

    /// <summary>Ends the JVM: lets it shut down Spark, or kills it if that takes too long.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The JVM has already ended.
        }

        if (_removedLast is { } folder)
        {
            EndAfterRemovalOf(folder);
        }
        else if (!_process.WaitForExit(GracePeriod))
        {
            Kill();
        }

        _process.Dispose();
    }

    private void EndAfterRemovalOf(string folder)
    {
        long started = Stopwatch.GetTimestamp();
        bool ended = false;
        while (!ended && Directory.Exists(folder) && Stopwatch.GetElapsedTime(started) < GracePeriod)
        {
            ended = _process.WaitForExit(Poll);
        }

        // Performance data of the JVM for jps and jstat, which it cannot remove if it is killed.
        string figures = Path.Combine("/tmp/hsperfdata_" + Environment.UserName, _process.Id.ToString(CultureInfo.InvariantCulture));
        try
        {
            Kill();
            if (Directory.Exists(folder))
            {
                // The JVM did not end cleanly.
                Directory.Delete(folder);
            }

            if (File.Exists(figures))
            {
                File.Delete(figures);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or AggregateException)
        {
            // The work of the program and the JVM is complete; a failed cleanup is no reason to fail now.
        }
    }

    private void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    private static string DescribeSignal(int exitCode) =>
        exitCode switch
        {
            52 => " (out of memory; spark.driver.memory says how much it has)",
            130 => " (interrupted)",
            134 => " (aborted; Java leaves an hs_err file)",
            137 => " (killed, perhaps because memory ran out)",
            143 => " (terminated)",
            _ => "",
        };
}
