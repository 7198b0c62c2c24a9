using Gozcu.Hosting;

namespace Gozcu.Services;

/// <summary>How and where local services run.</summary>
public sealed record LocalServicesOptions
{
    /// <summary>
    /// The folder that holds their data, configuration and logs, which survive a restart. Null for a folder of their own under the system's temporary
    /// one: it and they are gone when the owner ends, in whatever way it ends.
    /// </summary>
    public string? StateFolder { get; init; }

    /// <summary>
    /// Whether services in a <see cref="StateFolder"/> that are started end with their owner, in whatever way it ends, until <see cref="LocalServices.LeaveRunning"/> is called. Those that run already go on.
    /// </summary>
    public bool EndsWithOwner { get; init; }

    /// <summary>Kafka's port. Null for 9092, or a free one when that is taken (in a temporary folder always a free one).</summary>
    public int? KafkaPort { get; init; }

    /// <summary>Elasticsearch's port. Null for 9200, or a free one when that is taken (in a temporary folder always a free one).</summary>
    public int? ElasticsearchPort { get; init; }

    /// <summary>Kafka's heap, in mebibytes.</summary>
    public int KafkaHeapMegabytes { get; init; } = 512;

    /// <summary>Elasticsearch's heap, in mebibytes.</summary>
    public int ElasticsearchHeapMegabytes { get; init; } = 512;

    /// <summary>How long a service may take to answer.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a service may take to end before it is killed.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Where services keep their state when nothing else is said: <c>services</c> in <see cref="Folders.State"/>. For root, unless GOZCU_STATE says
    /// otherwise, <c>/var/lib/gozcu/services</c>: root's home is closed to the user that Elasticsearch runs as.
    /// </summary>
    public static string DefaultStateFolder =>
        Environment.IsPrivilegedProcess && EnvironmentVariables.Get(EnvironmentVariables.State) is null
            ? "/var/lib/gozcu/services"
            : Path.Combine(Folders.State, "services");
}
