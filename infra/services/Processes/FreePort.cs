using System.Net;
using System.Net.Sockets;

namespace Gozcu.Services.Processes;

/// <summary>Ports of the loopback address.</summary>
internal static class FreePort
{
    /// <summary>A port that nobody uses now.</summary>
    public static int Find()
    {
        using var socket = Bind(0);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Whether nobody uses the port, on loopback or on all addresses.</summary>
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
