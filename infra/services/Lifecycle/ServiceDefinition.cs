using Gozcu.Services.Processes;

namespace Gozcu.Services.Lifecycle;

/// <summary>Definition of one kind of service. Starting, waiting and stopping are common to all kinds: <see cref="ServiceRunner"/>.</summary>
internal abstract class ServiceDefinition
{
    /// <summary>Kind of the service.</summary>
    public abstract ServiceKind Kind { get; }

    /// <summary>Name of the engine for <c>infra/runtime/resolve</c>, and of the service's folder.</summary>
    public abstract string Name { get; }

    /// <summary>Usual port.</summary>
    public abstract int UsualPort { get; }

    /// <summary>True if the process belongs to another user.</summary>
    public virtual bool RunsAsAnotherUser => false;

    /// <summary>Returns the address of the service for clients.</summary>
    public abstract string Address(int port);

    /// <summary>Writes the configuration and everything else that the process needs, and returns the command that starts it.</summary>
    public abstract Task<ServiceCommand> PrepareAsync(ServiceFolder folder, string runtime, int port, CancellationToken cancellationToken);

    /// <summary>Returns true if the service answers and can be used.</summary>
    public abstract Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken);

    /// <summary>Returns the definition of a kind of service.</summary>
    public static ServiceDefinition Of(ServiceKind kind, LocalServicesOptions options) =>
        kind switch
        {
            ServiceKind.Kafka => new Kafka.KafkaService(options.KafkaHeapMegabytes),
            ServiceKind.Elasticsearch => new Elasticsearch.ElasticsearchService(options.ElasticsearchHeapMegabytes),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such service"),
        };
}
