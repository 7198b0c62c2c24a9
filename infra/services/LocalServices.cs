using System.Globalization;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;

namespace Gozcu.Services;

/// <summary>
/// Services running as local processes on loopback. Disposing stops those that this object started, unless <see cref="LeaveRunning"/> was called.
/// </summary>
public sealed class LocalServices : IAsyncDisposable
{
    private readonly LocalServicesOptions _options;
    private readonly Watchdog? _watchdog;
    private readonly Dictionary<ServiceKind, ServiceRunner> _runners = [];
    private readonly Dictionary<ServiceKind, ServiceRecord> _records = [];
    private readonly HashSet<ServiceKind> _startedHere = [];
    private readonly Lock _lock = new();
    private bool _left;

    private LocalServices(LocalServicesOptions options)
    {
        _options = options;
        if (options.StateFolder is { } folder)
        {
            Folder = Path.GetFullPath(folder);
            _watchdog = options.EndsWithOwner ? new Watchdog() : null;
            return;
        }
        Folder = Directory.CreateTempSubdirectory("gozcu-services-").FullName;
        // Root's Elasticsearch runs as another user, who passes through.
        PrivateFiles.MakeFolder(Folder, passable: Environment.IsPrivilegedProcess);
        _watchdog = new Watchdog(Folder);
    }

    /// <summary>The folder with their data, configuration and logs.</summary>
    public string Folder { get; }

    /// <summary>Kafka's address, <c>host:port</c>.</summary>
    /// <exception cref="InvalidOperationException">Kafka is not among the services.</exception>
    public string BootstrapServers => Address(ServiceKind.Kafka);

    /// <summary>Elasticsearch's address.</summary>
    /// <exception cref="InvalidOperationException">Elasticsearch is not among the services.</exception>
    public Uri ElasticsearchUri => new(Address(ServiceKind.Elasticsearch));

    /// <summary>Starts services, those that do not run already, and waits until all answer. Their engines are fetched when they are not there.</summary>
    /// <param name="kinds">Which.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="progress">Receives lines for the user, from any thread; null for none.</param>
    /// <param name="cancellationToken">Ends what was started.</param>
    /// <exception cref="LocalServiceException">One could not be started; those that were are stopped again.</exception>
    public static async Task<LocalServices> StartAsync(
        IReadOnlyCollection<ServiceKind> kinds,
        LocalServicesOptions options,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        var services = new LocalServices(options);
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Task.WhenAll(
                kinds
                    .Distinct()
                    .Select(async kind =>
                    {
                        try
                        {
                            await services.StartAsync(kind, progress, failure.Token);
                        }
                        catch
                        {
                            // No use in waiting for the others.
                            await failure.CancelAsync();
                            throw;
                        }
                    })
            );
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>How services are, in the order of <paramref name="kinds"/>.</summary>
    public static async Task<IReadOnlyList<ServiceStatus>> StatusAsync(
        IReadOnlyCollection<ServiceKind> kinds,
        string stateFolder,
        CancellationToken cancellationToken
    )
    {
        var options = new LocalServicesOptions { StateFolder = stateFolder };
        return await Task.WhenAll(kinds.Select(kind => Runner(kind, stateFolder, options).StatusAsync(cancellationToken)));
    }

    /// <summary>Stops services of a state folder, whoever started them. Returns those that ran.</summary>
    /// <param name="kinds">Which.</param>
    /// <param name="options">Where; <see cref="LocalServicesOptions.StateFolder"/> must be set.</param>
    /// <param name="purge">True to remove their data, configuration and logs too.</param>
    /// <param name="progress">Receives lines for the user; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<IReadOnlyList<ServiceKind>> StopAsync(
        IReadOnlyCollection<ServiceKind> kinds,
        LocalServicesOptions options,
        bool purge,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        var folder =
            options.StateFolder
            ?? throw new ArgumentException("A temporary folder's services are stopped by their owner.", nameof(options));
        var ran = await Task.WhenAll(
            kinds.Select(async kind => (kind, ran: await Runner(kind, folder, options).StopAsync(purge, progress, cancellationToken)))
        );
        return [.. ran.Where(r => r.ran).Select(r => r.kind)];
    }

    /// <summary>How these services are.</summary>
    public async Task<IReadOnlyList<ServiceStatus>> StatusAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_runners.Values.Select(r => r.StatusAsync(cancellationToken)));

    /// <summary>Stops one service and keeps its data and its address, for <see cref="StartAgainAsync"/>.</summary>
    public async Task StopAsync(ServiceKind kind, CancellationToken cancellationToken) =>
        await _runners[kind].StopAsync(purge: false, progress: null, cancellationToken);

    /// <summary>Starts a service that was stopped, with its data, on the port it had.</summary>
    public async Task StartAgainAsync(ServiceKind kind, CancellationToken cancellationToken) =>
        _records[kind] = await _runners[kind]
            .StartAsync(_records[kind].Port, freePort: false, Started(kind), progress: null, cancellationToken);

    /// <summary>Makes the services go on after this object is disposed, and after its owner has ended. Not for services in a temporary folder, which end with their owner.</summary>
    /// <exception cref="InvalidOperationException">They are in a temporary folder.</exception>
    public void LeaveRunning()
    {
        if (IsTemporary)
        {
            throw new InvalidOperationException("Services in a temporary folder end with their owner: give them a state folder.");
        }
        _watchdog?.Dispose();
        _left = true;
    }

    /// <summary>Stops what this object started; removes a temporary folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_left)
        {
            return;
        }
        _left = true;
        await Task.WhenAll(_startedHere.Select(kind => _runners[kind].StopAsync(purge: false, progress: null, CancellationToken.None)));
        if (IsTemporary)
        {
            Directory.Delete(Folder, recursive: true);
        }
        _watchdog?.Dispose();
    }

    private bool IsTemporary => _options.StateFolder is null;

    private static ServiceRunner Runner(ServiceKind kind, string stateFolder, LocalServicesOptions options)
    {
        var service = ServiceDefinition.Of(kind, options);
        return new ServiceRunner(service, new ServiceFolder(stateFolder, service.Name, passable: service.RunsAsAnotherUser), options);
    }

    private async Task StartAsync(ServiceKind kind, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var runner = Runner(kind, Folder, _options);
        lock (_lock)
        {
            _runners[kind] = runner;
        }
        var port = kind switch
        {
            ServiceKind.Kafka => _options.KafkaPort,
            _ => _options.ElasticsearchPort,
        };
        var record = await runner.StartAsync(port, freePort: IsTemporary, Started(kind), progress, cancellationToken);
        lock (_lock)
        {
            _records[kind] = record;
        }
    }

    private Action<ProcessIdentity> Started(ServiceKind kind) =>
        process =>
        {
            lock (_lock)
            {
                _startedHere.Add(kind);
                _watchdog?.Watch(process);
            }
        };

    private string Address(ServiceKind kind) =>
        _records.TryGetValue(kind, out var record)
            ? _runners[kind].Service.Address(record.Port)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{kind} was not started here."));
}
