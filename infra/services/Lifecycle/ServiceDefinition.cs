using Gozcu.Services.Processes;

namespace Gozcu.Services.Lifecycle;

/// <summary>What is particular to one kind of service. Starting, awaiting, stopping are the same for all: <see cref="ServiceRunner"/>.</summary>
internal abstract class ServiceDefinition
{
    /// <summary>Which one.</summary>
    public abstract ServiceKind Kind { get; }

    /// <summary>The engine's name for <c>infra/runtime/resolve</c>, and the folder's.</summary>
    public abstract string Name { get; }

    /// <summary>The port it usually has.</summary>
    public abstract int UsualPort { get; }

    /// <summary>True when its process is another user's than ours.</summary>
    public virtual bool RunsAsAnotherUser => false;

    /// <summary>How clients name the service on a port.</summary>
    public abstract string Address(int port);

    /// <summary>Writes the configuration and whatever else must be there before the process starts, and says how it is started.</summary>
    public abstract Task<ServiceCommand> PrepareAsync(ServiceFolder folder, string runtime, int port, CancellationToken cancellationToken);

    /// <summary>Whether it answers as a service that can be used.</summary>
    public abstract Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken);

    /// <summary>All kinds.</summary>
    public static ServiceDefinition Of(ServiceKind kind, LocalServicesOptions options) =>
        kind switch
        {
            ServiceKind.Kafka => new Kafka.KafkaService(options.KafkaHeapMegabytes),
            ServiceKind.Elasticsearch => new Elasticsearch.ElasticsearchService(options.ElasticsearchHeapMegabytes),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such service"),
        };
}
