using System.Globalization;

namespace Gozcu.Models.Scoring;

/// <summary>
/// Identity of a measurement: <c>topic-topicId-partition-offset</c>. It contains Kafka's id of the topic, so that a topic that is deleted and created again,
/// with offsets from 0, never reuses an identity.
/// </summary>
public static class RecordIdentity
{
    /// <summary>Returns the identity of one record.</summary>
    /// <param name="topic">Name of the topic.</param>
    /// <param name="topicId">Kafka's id of the topic, 22 characters of base64url.</param>
    /// <param name="partition">Partition of the record.</param>
    /// <param name="offset">Offset of the record.</param>
    public static string Of(string topic, string topicId, int partition, long offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic}-{topicId}-{partition}-{offset}");
}
