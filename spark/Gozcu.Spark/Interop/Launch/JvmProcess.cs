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

    /// <summary>How the process ended, as a sentence with a space after it; empty when it runs.</summary>
    internal string DescribeEnd()
    {
        // The connection breaks a little before the process is gone.
        if (Volatile.Read(ref _disposed) != 0)
        {
            return "The session was ended by this program. ";
        }

        return _process.WaitForExit(TimeSpan.FromSeconds(2))
            ? $"The JVM has ended with exit code {_process.ExitCode}{DescribeSignal(_process.ExitCode)}. "
            : "";
    }

    /// <summary>
    /// Has the JVM remove a folder as the last thing it does when it ends. After that it only waits, up to 300 ms, for threads that sit in native code, as the threads
    /// of sockets do; <see cref="Dispose"/> spares its program that wait.
    /// </summary>
    /// <param name="bridge">To the gateway in this JVM.</param>
    /// <param name="folder">An empty folder.</param>
    internal void RemoveLast(JvmBridge bridge, string folder)
    {
        JvmObjectReference file = bridge.CallConstructor("java.io.File", folder);
        bridge.CallNonStaticJavaMethod(file, "deleteOnExit");
        file.Release();
        _removedLast = folder;
    }

    /// <summary>Ends the JVM: lets it shut Spark down, or kills it when that takes too long.</summary>
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
            // The JVM has ended before.
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

        // The figures of a running JVM for jps and jstat; killed, it has no time to remove them.
        string figures = Path.Combine("/tmp/hsperfdata_" + Environment.UserName, _process.Id.ToString(CultureInfo.InvariantCulture));
        try
        {
            Kill();
            if (Directory.Exists(folder))
            {
                // The JVM came to no good end.
                Directory.Delete(folder);
            }

            if (File.Exists(figures))
            {
                File.Delete(figures);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or AggregateException)
        {
            // The program's work is done and the JVM's too: what could not be tidied up is no reason to fail at the very end.
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
