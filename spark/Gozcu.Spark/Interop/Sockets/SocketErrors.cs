using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>What errors of sockets mean.</summary>
internal static class SocketErrors
{
    /// <summary>Whether the same may go well a little later: no descriptors, memory or threads are left, or the other end has given up before it was its turn.</summary>
    public static bool IsLackForAWhile(Exception error) =>
        error is OutOfMemoryException or ThreadStartException
        || error
            is SocketException
            {
                SocketErrorCode: SocketError.TooManyOpenSockets
                    or SocketError.NoBufferSpaceAvailable
                    or SocketError.ConnectionAborted
                    or SocketError.ConnectionReset
                    or SocketError.Interrupted
                    or SocketError.TryAgain
                    or SocketError.WouldBlock
                    or SocketError.TimedOut
                    or SocketError.NetworkDown
                    or SocketError.NetworkUnreachable
                    or SocketError.HostDown
                    or SocketError.HostUnreachable
            };
}
