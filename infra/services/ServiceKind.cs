namespace Gozcu.Services;

/// <summary>Service that can run as a local process.</summary>
public enum ServiceKind
{
    /// <summary>Kafka broker that is its own controller (KRaft).</summary>
    Kafka,

    /// <summary>Elasticsearch node.</summary>
    Elasticsearch,
}
