using System.Runtime.InteropServices;

namespace Gozcu.Services.Processes;

/// <summary>What .NET has no method for.</summary>
internal static partial class SystemCalls
{
    private const int Terminate = 15;
    private const int KillNow = 9;

    /// <summary>Asks a process to end.</summary>
    public static void RequestEnd(int processId) => _ = Kill(processId, Terminate);

    /// <summary>Ends a process and whatever it started, at once. It must lead its own group.</summary>
    public static void EndGroup(int processId) => _ = Kill(-processId, KillNow);

    /// <summary>Gives a file or folder to another user and group; of a link the link itself.</summary>
    /// <exception cref="IOException">That is not allowed.</exception>
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
