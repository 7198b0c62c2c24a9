using System.Globalization;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;

namespace Gozcu.Services;

/// <summary>Services that run as local processes on loopback. Disposing the object stops the services that it started, unless <see cref="LeaveRunning"/> was called.</summary>
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
        // For root, Elasticsearch runs as another user, who must pass through.
        PrivateFiles.MakeFolder(Folder, passable: Environment.IsPrivilegedProcess);
        _watchdog = new Watchdog(Folder);
    }

    /// <summary>Folder with their data, configuration and logs.</summary>
    public string Folder { get; }

    /// <summary>Address of Kafka, <c>host:port</c>.</summary>
    /// <exception cref="InvalidOperationException">Kafka is not among the services.</exception>
    public string BootstrapServers => Address(ServiceKind.Kafka);

    /// <summary>Address of Elasticsearch.</summary>
    /// <exception cref="InvalidOperationException">Elasticsearch is not among the services.</exception>
    public Uri ElasticsearchUri => new(Address(ServiceKind.Elasticsearch));

    /// <summary>Starts the services that do not run yet, and waits until all answer. Missing engines are downloaded.</summary>
    /// <param name="kinds">Services to start.</param>
    /// <param name="options">Settings of the services.</param>
    /// <param name="progress">Receiver of lines for the user, called from any thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the start; started services are stopped.</param>
    /// <exception cref="LocalServiceException">A service could not be started; those that were started are stopped again.</exception>
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
                            // Cancel the others: waiting for them is useless.
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

    /// <summary>Returns the state of services, in the order of <paramref name="kinds"/>.</summary>
    public static async Task<IReadOnlyList<ServiceStatus>> StatusAsync(
        IReadOnlyCollection<ServiceKind> kinds,
        string stateFolder,
        CancellationToken cancellationToken
    )
    {
        var options = new LocalServicesOptions { StateFolder = stateFolder };
        return await Task.WhenAll(kinds.Select(kind => Runner(kind, stateFolder, options).StatusAsync(cancellationToken)));
    }

    /// <summary>Stops services of a state folder, whichever program started them. Returns those that ran.</summary>
    /// <param name="kinds">Services to stop.</param>
    /// <param name="options">Settings; <see cref="LocalServicesOptions.StateFolder"/> must be set.</param>
    /// <param name="purge">True to remove their data, configuration and logs.</param>
    /// <param name="progress">Receiver of lines for the user; null for none.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
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

    /// <summary>Returns the state of these services.</summary>
    public async Task<IReadOnlyList<ServiceStatus>> StatusAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_runners.Values.Select(r => r.StatusAsync(cancellationToken)));

    /// <summary>Stops one service and keeps its data and address, for <see cref="StartAgainAsync"/>.</summary>
    public async Task StopAsync(ServiceKind kind, CancellationToken cancellationToken) =>
        await _runners[kind].StopAsync(purge: false, progress: null, cancellationToken);

    /// <summary>Starts a stopped service again, with its data, on the same port.</summary>
    public async Task StartAgainAsync(ServiceKind kind, CancellationToken cancellationToken) =>
        _records[kind] = await _runners[kind]
            .StartAsync(_records[kind].Port, freePort: false, Started(kind), progress: null, cancellationToken);

    /// <summary>Lets the services continue after this object is disposed and its owner has ended. Not for services in a temporary folder, which end with their owner.</summary>
    /// <exception cref="InvalidOperationException">The services are in a temporary folder.</exception>
    public void LeaveRunning()
    {
        if (IsTemporary)
        {
            throw new InvalidOperationException("Services in a temporary folder end with their owner: give them a state folder.");
        }
        _watchdog?.Dispose();
        _left = true;
    }

    /// <summary>Stops the services that this object started, and removes a temporary folder.</summary>
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
