namespace Gozcu.Services;

/// <summary>The services that can run as local processes.</summary>
public enum ServiceKind
{
    /// <summary>One Kafka broker, which is its own controller (KRaft).</summary>
    Kafka,

    /// <summary>One Elasticsearch node.</summary>
    Elasticsearch,
}
