using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Launch;

namespace Microsoft.Spark.Interop;

/// <summary>The JVM that Spark runs in: spark-submit's, when it has started this program, else one of this program's own.</summary>
public static class SparkEnvironment
{
    private static readonly Lock s_lock = new();
    private static IJvmBridge? s_bridge;

    /// <summary>Calls into the JVM. The first use connects to the JVM or starts one.</summary>
    /// <exception cref="JvmConnectionException">The JVM could not be started or reached.</exception>
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

    /// <summary>Whether this process runs functions on an executor, where there is no session.</summary>
    internal static bool IsWorker { get; set; }

    /// <summary>The bridge, if the JVM was started and still runs.</summary>
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

    /// <summary>Connects to the JVM or starts one; does nothing when it runs.</summary>
    /// <param name="settings">Spark's settings, which a JVM to be started is given: memory, class path, packages, master.</param>
    /// <exception cref="InvalidOperationException">Asked for in a function.</exception>
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
