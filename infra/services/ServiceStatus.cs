namespace Gozcu.Services;

/// <summary>A service at one moment.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="State">How it is.</param>
/// <param name="Address">Where clients reach it: <c>host:port</c> for Kafka, a URL for Elasticsearch; null when stopped.</param>
/// <param name="ProcessId">Its process; null when stopped.</param>
/// <param name="Folder">Its data, configuration and log; may not exist when it was never started or was purged.</param>
/// <param name="LogFile">What it says.</param>
public sealed record ServiceStatus(ServiceKind Kind, ServiceState State, string? Address, int? ProcessId, string Folder, string LogFile);
