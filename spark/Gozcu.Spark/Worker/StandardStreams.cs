using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Microsoft.Spark.Worker;

/// <summary>
/// Reserves the standard input and output of the process for the exchange with Spark. Functions, native libraries and programs that they start read nothing from the input; their
/// output goes to standard error, which is the executor's log.
/// </summary>
internal static partial class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const int ReadOnly = 0;

    /// <summary>Returns the stream on which Spark names the tasks to end, and the one from which it reads the worker's port.</summary>
    public static (Stream Input, Stream Output) Take()
    {
        var streams = OperatingSystem.IsWindows() ? (Console.OpenStandardInput(), Console.OpenStandardOutput()) : Move();
        Console.SetIn(TextReader.Null);
        Console.SetOut(Console.Error);
        Trace.Listeners.Add(new TextWriterTraceListener(Console.Error));
        return streams;
    }

    /// <summary>Moves both streams to other, private descriptors, and redirects the standard ones to nothing and to standard error.</summary>
    private static (Stream Input, Stream Output) Move()
    {
        var input = Check(DuplicateAbove(Input));
        var output = Check(DuplicateAbove(Output));
        var nothing = Check(Open("/dev/null", ReadOnly));
        Check(Replace(nothing, Input));
        Check(Close(nothing));
        Check(Replace(Error, Output));
        return (
            new FileStream(new SafeFileHandle(input, ownsHandle: true), FileAccess.Read, bufferSize: 0),
            new FileStream(new SafeFileHandle(output, ownsHandle: true), FileAccess.Write, bufferSize: 0)
        );
    }

    /// <summary>Returns a copy that programs started by functions do not inherit.</summary>
    private static int DuplicateAbove(int descriptor)
    {
        const int FirstFree = 3;
        var duplicateCloseOnExec = OperatingSystem.IsLinux() ? 1030 : 67;
        return Control(descriptor, duplicateCloseOnExec, FirstFree);
    }

    private static int Check(int result) =>
        result >= 0
            ? result
            : throw new IOException($"The worker's standard streams cannot be set apart: error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Replace(int from, int to);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
