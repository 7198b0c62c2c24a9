using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Spark.Deployment;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Tasks;

namespace Microsoft.Spark.Worker;

/// <summary>
/// Process that Spark starts on an executor for user-defined functions: <c>-m pyspark.daemon</c> serves tasks on threads until its standard input closes; <c>-m pyspark.worker</c>
/// serves one connection.
/// </summary>
internal static class WorkerProgram
{
    private const int WrongUse = 2;

    private static int Main(string[] args)
    {
        GlobalizationMode.Adopt();
        if (args is [ArchiveCommand.Name, ..])
        {
            return ArchiveCommand.Execute(args[1..], Console.Out, Console.Error);
        }

        if (EnvironmentVariables.WorkerSecret is not { } secret || args is not ["-m", var module, ..])
        {
            Console.Error.WriteLine(
                "This is the process in which Spark runs C# functions. Spark starts it; there is no use in starting it by hand, but for \"Gozcu.Spark archive\", which packs the application for a cluster."
            );
            return WrongUse;
        }

        var (input, output) = StandardStreams.Take();
        SparkEnvironment.IsWorker = true;
        ApplicationAssemblies.Install(AppContext.BaseDirectory);
        var server = new TaskServer(secret, EnvironmentVariables.ReuseWorker);
        var loopback = EnvironmentVariables.PreferIPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        if (!module.EndsWith("daemon", StringComparison.Ordinal))
        {
            return ServeOne(server, loopback);
        }

        // The driver handles a signal to all processes of a job, such as Ctrl-C, because it may end the work in order. Spark ends this process by closing its standard input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        new WorkerDaemon(server, loopback).Run(input, output);
        return 0;
    }

    private static int ServeOne(TaskServer server, IPAddress loopback)
    {
        if (EnvironmentVariables.WorkerFactoryPort is not { } port)
        {
            Console.Error.WriteLine("PYTHON_WORKER_FACTORY_PORT does not say where Spark waits for the worker.");
            return WrongUse;
        }

        using var socket = new Socket(loopback.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(loopback, port);
        server.ServeAsClient(socket, Environment.ProcessId);
        return 0;
    }
}
