using System.Diagnostics;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>A JVM that this process has started and that ends with it: Spark's gateway exits when its standard input closes, however this process ends.</summary>
internal sealed class JvmProcess : IDisposable
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);
    private readonly Process _process;
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

        if (!_process.WaitForExit(GracePeriod))
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
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
