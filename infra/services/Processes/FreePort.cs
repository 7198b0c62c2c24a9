using System.Net;
using System.Net.Sockets;

namespace Gozcu.Services.Processes;

/// <summary>Finds free ports of the loopback address.</summary>
internal static class FreePort
{
    /// <summary>Returns a port that is free now.</summary>
    public static int Find()
    {
        using var socket = Bind(0);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Returns true if the port is free, on loopback and on all addresses.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var socket = Bind(port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
