using Gozcu.Models.Scoring;

namespace Gozcu.Producer.Sending;

/// <summary>Records of one partition with nothing of others between them.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition.</param>
/// <param name="First">The offset of the first.</param>
/// <param name="Last">The offset of the last, included.</param>
public sealed record OffsetRange(string Topic, int Partition, long First, long Last)
{
    /// <summary>How many records.</summary>
    public long Count => Last - First + 1;

    /// <summary>Returns the identities of the records (<see cref="RecordIdentity"/>).</summary>
    /// <param name="topicId">Kafka's id of the topic.</param>
    public IEnumerable<string> Identities(string topicId)
    {
        for (var offset = First; offset <= Last; offset++)
        {
            yield return RecordIdentity.Of(Topic, topicId, Partition, offset);
        }
    }
}
