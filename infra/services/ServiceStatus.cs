namespace Gozcu.Services;

/// <summary>State of a service at one moment.</summary>
/// <param name="Kind">Kind of the service.</param>
/// <param name="State">State of the service.</param>
/// <param name="Address">Address for clients: <c>host:port</c> for Kafka, a URL for Elasticsearch; null if stopped.</param>
/// <param name="ProcessId">Id of its process; null if stopped.</param>
/// <param name="Folder">Folder with its data, configuration and log; it may not exist if the service was never started or was purged.</param>
/// <param name="LogFile">Path of its log.</param>
public sealed record ServiceStatus(ServiceKind Kind, ServiceState State, string? Address, int? ProcessId, string Folder, string LogFile);
