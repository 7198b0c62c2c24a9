using System.Globalization;

namespace Gozcu.Models.Scoring;

/// <summary>
/// The identity of a measurement: <c>topic-topicId-partition-offset</c>. Kafka's own id of the topic is part of it, so that a topic which is deleted and made again, and counts its offsets from 0
/// anew, never gives another measurement an identity that was there before.
/// </summary>
public static class RecordIdentity
{
    /// <summary>Returns the identity of one record.</summary>
    /// <param name="topic">The topic's name.</param>
    /// <param name="topicId">Kafka's id of the topic, 22 characters of base64url.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="offset">The offset.</param>
    public static string Of(string topic, string topicId, int partition, long offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic}-{topicId}-{partition}-{offset}");
}
