using System.Diagnostics;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Services.Processes;
using Gozcu.Services.Runtimes;

namespace Gozcu.Services.Lifecycle;

/// <summary>Starts and stops one service in its folder, and waits for it. Safe to use while other programs do the same.</summary>
internal sealed class ServiceRunner(ServiceDefinition service, ServiceFolder folder, LocalServicesOptions options)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Folder of the service.</summary>
    public ServiceFolder Folder => folder;

    /// <summary>Definition of the service.</summary>
    public ServiceDefinition Service => service;

    /// <summary>Starts the service unless it runs, and waits until it answers.</summary>
    /// <param name="wantedPort">Required port; null for the usual one or, if that is taken, a free one.</param>
    /// <param name="freePort">True to take a free port even if the usual one is free.</param>
    /// <param name="started">Called with the process if one is started.</param>
    /// <param name="progress">Receiver of lines for the user.</param>
    /// <param name="cancellationToken">Cancels the start; a started process is stopped.</param>
    public async Task<ServiceRecord> StartAsync(
        int? wantedPort,
        bool freePort,
        Action<ProcessIdentity>? started,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        var runtime = await RuntimeResolver.ResolveAsync(service.Name, progress, cancellationToken);
        using var held = await folder.LockAsync(cancellationToken);
        if (folder.Record is { Process.IsAlive: true } running)
        {
            progress?.Report($"{service.Name}: runs already on {service.Address(running.Port)}");
            await AwaitReadyAsync(running, 0, cancellationToken);
            return running;
        }
        for (var attempt = 1; ; attempt++)
        {
            var port = ChoosePort(wantedPort, freePort, progress);
            try
            {
                return await StartOnAsync(runtime, port, started, progress, cancellationToken);
            }
            catch (LocalServiceException) when (attempt < Attempts && wantedPort is null && !FreePort.IsFree(port))
            {
                progress?.Report($"{service.Name}: somebody else took port {port} meanwhile; trying another");
            }
        }
    }

    /// <summary>Stops the service if it runs. Returns true if it ran.</summary>
    public async Task<bool> StopAsync(bool purge, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var held = await folder.LockAsync(cancellationToken);
        var running = folder.Record is { Process.IsAlive: true } record ? record : null;
        if (running is not null && !await ServiceProcess.StopAsync(running.Process, options.StopTimeout, cancellationToken))
        {
            progress?.Report($"{service.Name}: did not end within {options.StopTimeout.TotalSeconds:0} s and was killed");
        }
        folder.Forget();
        if (purge && Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
        return running is not null;
    }

    /// <summary>Returns the state of the service.</summary>
    public async Task<ServiceStatus> StatusAsync(CancellationToken cancellationToken)
    {
        if (folder.Record is not { Process.IsAlive: true } record)
        {
            return new ServiceStatus(service.Kind, ServiceState.Stopped, null, null, folder.Path, folder.LogFile);
        }
        var state = await service.IsReadyAsync(record.Port, cancellationToken) ? ServiceState.Running : ServiceState.NotAnswering;
        return new ServiceStatus(service.Kind, state, service.Address(record.Port), record.Process.ProcessId, folder.Path, folder.LogFile);
    }

    private async Task<ServiceRecord> StartOnAsync(
        string runtime,
        int port,
        Action<ProcessIdentity>? started,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        ServiceCommand command;
        try
        {
            folder.Make();
            command = await service.PrepareAsync(folder, runtime, port, cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException(
                $"{service.Name}: the state folder {folder.Path} cannot be written: {FileError.Reason(e, folder.Path)}.",
                e
            );
        }
        progress?.Report($"{service.Name}: starting on {service.Address(port)}, log {folder.LogFile}");
        var logged = File.Exists(folder.LogFile) ? new FileInfo(folder.LogFile).Length : 0;
        PrivateFiles.Close(folder.LogFile);
        var record = new ServiceRecord(ServiceProcess.Start(command, folder.Path, folder.LogFile), port);
        folder.Remember(record);
        started?.Invoke(record.Process);
        try
        {
            var clock = Stopwatch.GetTimestamp();
            await AwaitReadyAsync(record, logged, cancellationToken);
            progress?.Report($"{service.Name}: answers after {Stopwatch.GetElapsedTime(clock).TotalSeconds:0.0} s");
            return record;
        }
        catch
        {
            await ServiceProcess.StopAsync(record.Process, options.StopTimeout, CancellationToken.None);
            folder.Forget();
            throw;
        }
    }

    private async Task AwaitReadyAsync(ServiceRecord record, long logged, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await service.IsReadyAsync(record.Port, cancellationToken))
        {
            if (!record.Process.IsAlive)
            {
                throw Failure("ended by itself while starting", logged);
            }
            if (Stopwatch.GetElapsedTime(start) > options.StartTimeout)
            {
                throw Failure($"does not answer on {service.Address(record.Port)} within {options.StartTimeout.TotalSeconds:0} s", logged);
            }
            await Task.Delay(Poll, cancellationToken);
        }
    }

    private int ChoosePort(int? wanted, bool free, IProgress<string>? progress)
    {
        if (wanted is { } port)
        {
            return FreePort.IsFree(port)
                ? port
                : throw new UsageException($"{service.Name}: port {port} is taken. Choose another, or none for a free one.");
        }
        if (free)
        {
            return FreePort.Find();
        }
        if (FreePort.IsFree(service.UsualPort))
        {
            return service.UsualPort;
        }
        var other = FreePort.Find();
        progress?.Report($"{service.Name}: port {service.UsualPort} is taken, so it gets port {other}");
        return other;
    }

    private LocalServiceException Failure(string what, long logged) =>
        new($"{service.Name} {what}. The end of its log ({folder.LogFile}):\n{LogTail.Read(folder.LogFile, logged)}");
}
