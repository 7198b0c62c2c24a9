using Gozcu.Hosting;

namespace Gozcu.Services;

/// <summary>Settings of local services.</summary>
public sealed record LocalServicesOptions
{
    /// <summary>
    /// Folder with their data, configuration and logs, which survive a restart. Null for a new folder in the system's temporary folder: services and folder are
    /// removed when the owner ends, however it ends.
    /// </summary>
    public string? StateFolder { get; init; }

    /// <summary>
    /// True if services that are started in a <see cref="StateFolder"/> end with their owner, however it ends, until <see cref="LocalServices.LeaveRunning"/>
    /// is called. Services that already run are not affected. False by default.
    /// </summary>
    public bool EndsWithOwner { get; init; }

    /// <summary>Port of Kafka. Null for 9092, or a free one if that is taken (in a temporary folder always a free one).</summary>
    public int? KafkaPort { get; init; }

    /// <summary>Port of Elasticsearch. Null for 9200, or a free one if that is taken (in a temporary folder always a free one).</summary>
    public int? ElasticsearchPort { get; init; }

    /// <summary>Heap of Kafka, in mebibytes; 512 by default.</summary>
    public int KafkaHeapMegabytes { get; init; } = 512;

    /// <summary>Heap of Elasticsearch, in mebibytes; 512 by default.</summary>
    public int ElasticsearchHeapMegabytes { get; init; } = 512;

    /// <summary>Time within which a started service must answer; 120 s by default.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Time that a service has to end before it is killed; 30 s by default.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Default folder for the state of services: <c>services</c> in <see cref="Folders.State"/>. For root, unless GOZCU_STATE is set,
    /// <c>/var/lib/gozcu/services</c>, as the user that Elasticsearch runs as cannot enter root's home.
    /// </summary>
    public static string DefaultStateFolder =>
        Environment.IsPrivilegedProcess && EnvironmentVariables.Get(EnvironmentVariables.State) is null
            ? "/var/lib/gozcu/services"
            : Path.Combine(Folders.State, "services");
}
