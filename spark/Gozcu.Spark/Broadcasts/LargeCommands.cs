using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Functions that capture much: Spark would send them to the worker with every task, so they travel as a broadcast, once to each executor. The same function is sent once.</summary>
internal sealed class LargeCommands(SparkApplication application)
{
    /// <summary>In bytes; the size from which PySpark does the same.</summary>
    public const int Threshold = 1 << 20;
    private readonly ConcurrentDictionary<string, Lazy<BroadcastFile>> _files = new();

    /// <summary>The broadcast of a command.</summary>
    public BroadcastFile Broadcast(byte[] command) =>
        _files
            .GetOrAdd(
                Convert.ToHexString(SHA256.HashData(command)),
                _ => new Lazy<BroadcastFile>(() => BroadcastFile.Write(application, command))
            )
            .Value;
}
