using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>Classifies errors of sockets.</summary>
internal static class SocketErrors
{
    /// <summary>Tests whether an error is temporary: there are no descriptors, memory or threads left, or the other end has given up while waiting.</summary>
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
