using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Launch;

namespace Microsoft.Spark.Interop;

/// <summary>The JVM that Spark runs in: that of spark-submit, if it has started this program, otherwise one of this program.</summary>
public static class SparkEnvironment
{
    private static readonly Lock s_lock = new();
    private static IJvmBridge? s_bridge;

    /// <summary>Bridge into the JVM. The first access connects to the JVM or starts one.</summary>
    /// <exception cref="JvmConnectionException">The JVM cannot be started or reached.</exception>
    public static IJvmBridge JvmBridge
    {
        get => Start([]);
        set
        {
            lock (s_lock)
            {
                s_bridge = value;
            }
        }
    }

    /// <summary>True if this process runs functions on an executor, where there is no session.</summary>
    internal static bool IsWorker { get; set; }

    /// <summary>Bridge, if the JVM has been started and is running; otherwise null.</summary>
    internal static IJvmBridge? Running
    {
        get
        {
            lock (s_lock)
            {
                return s_bridge is JvmBridge { IsBroken: true } ? null : s_bridge;
            }
        }
    }

    /// <summary>Connects to the JVM or starts one. No effect if it is running.</summary>
    /// <param name="settings">Spark's settings for a new JVM: memory, class path, packages, master.</param>
    /// <exception cref="InvalidOperationException">It was called within a function.</exception>
    internal static IJvmBridge Start(IEnumerable<KeyValuePair<string, string>> settings)
    {
        if (IsWorker)
        {
            throw new InvalidOperationException(
                "There is no Spark session inside a function: it runs on an executor, apart from the driver. Compute on the driver what the function needs and capture it, or broadcast it. A static field that holds a session, a data frame or a broadcast is initialised anew on the executor; use a local variable."
            );
        }

        lock (s_lock)
        {
            if (s_bridge is JvmBridge { IsBroken: true } ended)
            {
                ended.Dispose();
                s_bridge = null;
            }

            return s_bridge ??= EnvironmentVariables.Gateway is (int port, string secret)
                ? new JvmBridge(port, secret, null)
                : JvmLauncher.Start(settings);
        }
    }
}
