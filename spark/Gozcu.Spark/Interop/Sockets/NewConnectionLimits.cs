namespace Microsoft.Spark.Interop.Sockets;

/// <summary>What is allowed to connections whose other end has not shown the secret, and so may be any user of the machine.</summary>
/// <param name="Count">How many there may be at a time; of more, the oldest goes. Who knows the secret shows it at once.</param>
/// <param name="Time">How long each may take, in all; null is half a minute.</param>
internal sealed record NewConnectionLimits(int Count = 64, TimeSpan? Time = null)
{
    /// <summary>The longest line, or text, in bytes. A secret has 64 or fewer.</summary>
    public const int LongestText = 1024;

    /// <summary>How long each may take, in all.</summary>
    public TimeSpan Deadline => Time ?? TimeSpan.FromSeconds(30);
}
