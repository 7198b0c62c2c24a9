using System.Runtime.InteropServices;

namespace Gozcu.Services.Processes;

/// <summary>System calls without an equivalent in .NET.</summary>
internal static partial class SystemCalls
{
    private const int Terminate = 15;
    private const int KillNow = 9;

    /// <summary>Requests a process to end (SIGTERM).</summary>
    public static void RequestEnd(int processId) => _ = Kill(processId, Terminate);

    /// <summary>Kills a process and all processes of its group (SIGKILL). The process must lead its group.</summary>
    public static void EndGroup(int processId) => _ = Kill(-processId, KillNow);

    /// <summary>Changes the owner and group of a file or folder; for a link, those of the link itself.</summary>
    /// <exception cref="IOException">The change is not permitted.</exception>
    public static void Give(string path, uint user)
    {
        if (ChangeOwner(path, user, user) != 0)
        {
            throw new IOException($"{path} cannot be given to user {user}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
