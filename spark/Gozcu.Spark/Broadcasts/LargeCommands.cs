using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Large functions. Spark would send them to the worker with every task, so they are sent as broadcasts, once per executor. Equal functions share one broadcast.</summary>
internal sealed class LargeCommands(BroadcastFolder folder)
{
    /// <summary>Size in bytes from which functions are sent as broadcasts; the same as in PySpark.</summary>
    public const int Threshold = 1 << 20;
    private readonly ConcurrentDictionary<string, Lazy<BroadcastFile>> _files = new();

    /// <summary>Returns the broadcast of a command.</summary>
    public BroadcastFile Broadcast(byte[] command) =>
        _files
            .GetOrAdd(
                Convert.ToHexString(SHA256.HashData(command)),
                _ => new Lazy<BroadcastFile>(() => BroadcastFile.Write(folder, command))
            )
            .Value;
}
