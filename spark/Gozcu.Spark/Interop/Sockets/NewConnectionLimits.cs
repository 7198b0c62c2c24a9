namespace Microsoft.Spark.Interop.Sockets;

/// <summary>Limits for connections whose other end has not presented the secret and so may be any user of the machine.</summary>
/// <param name="Count">Maximum number of such connections; beyond it the oldest is closed. A client that knows the secret presents it at once.</param>
/// <param name="Time">Maximum time for each, in all; null, the default, is 30 seconds.</param>
internal sealed record NewConnectionLimits(int Count = 64, TimeSpan? Time = null)
{
    /// <summary>Maximum length of a line or text, in bytes. A secret has at most 64.</summary>
    public const int LongestText = 1024;

    /// <summary>Maximum time for each connection, in all.</summary>
    public TimeSpan Deadline => Time ?? TimeSpan.FromSeconds(30);
}
