namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>Where a record is in Kafka.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Partition">Its partition.</param>
/// <param name="Offset">Its offset.</param>
/// <param name="Timestamp">Kafka's timestamp, in microseconds since 1970 UTC.</param>
internal readonly record struct RecordPlace(string Topic, int Partition, long Offset, long Timestamp);
