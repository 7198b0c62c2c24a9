using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Socket options .NET has no name for.</summary>
internal static class TcpOptions
{
    private const int LinuxIpProtoTcp = 6;
    private const int LinuxTcpQuickAck = 12;

    /// <summary>Sends the acknowledgement of what was just received at once. Linux forgets the option after each receive; other systems lack it.</summary>
    internal static void AcknowledgeAtOnce(Socket socket)
    {
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(LinuxIpProtoTcp, LinuxTcpQuickAck, [1, 0, 0, 0]);
        }
    }
}
