using System.Runtime.InteropServices;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>Signals to other processes. Linux.</summary>
internal static partial class Signals
{
    private const int KillSignal = 9;
    private const int ContinueSignal = 18;
    private const int StopSignal = 19;

    public static void Kill(NodeProcess process) => Send(process, KillSignal);

    public static void Stop(NodeProcess process) => Send(process, StopSignal);

    public static void Continue(NodeProcess process) => Send(process, ContinueSignal);

    private static void Send(NodeProcess process, int signal)
    {
        if (SendSignal(process.Id, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} to {process}: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
