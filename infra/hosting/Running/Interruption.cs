using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gozcu.Hosting.Running;

/// <summary>
/// Cancels a token on the first Ctrl-C or termination signal, and ends the process on the second. Signals within one second count as the same one: a signal to
/// all processes of a job reaches this process directly, and again through the script that started it.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(1);

    private long _first;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0) is not 0 and var first)
        {
            if (Stopwatch.GetElapsedTime(first) >= Same)
            {
                Environment.Exit(ExitCode.Interrupted);
            }
            return;
        }
        try
        {
            _source.Cancel();
        }
        catch (Exception e) when (e is AggregateException or ObjectDisposedException)
        {
            // An exception that leaves a signal handler ends the process in the middle of its work. Either a callback of the token failed, or everything has
            // ended already; a second signal ends the process.
        }
    }
}
