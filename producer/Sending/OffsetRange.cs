using Gozcu.Models.Scoring;

namespace Gozcu.Producer.Sending;

/// <summary>Consecutive records of one partition.</summary>
/// <param name="Topic">Name of the topic.</param>
/// <param name="Partition">Partition.</param>
/// <param name="First">Offset of the first record.</param>
/// <param name="Last">Offset of the last record, inclusive.</param>
public sealed record OffsetRange(string Topic, int Partition, long First, long Last)
{
    /// <summary>Number of records.</summary>
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
