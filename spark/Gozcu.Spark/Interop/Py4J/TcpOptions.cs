using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Socket options that .NET does not name.</summary>
internal static class TcpOptions
{
    private const int LinuxIpProtoTcp = 6;
    private const int LinuxTcpQuickAck = 12;

    /// <summary>Acknowledges received data at once. Linux resets the option after each receive; other systems do not have it.</summary>
    internal static void AcknowledgeAtOnce(Socket socket)
    {
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(LinuxIpProtoTcp, LinuxTcpQuickAck, [1, 0, 0, 0]);
        }
    }
}
