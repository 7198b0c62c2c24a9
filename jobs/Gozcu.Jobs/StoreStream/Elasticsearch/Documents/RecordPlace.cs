namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>Position of a record in Kafka.</summary>
/// <param name="Topic">Name of the topic.</param>
/// <param name="Partition">Partition.</param>
/// <param name="Offset">Offset.</param>
/// <param name="Timestamp">Kafka's timestamp, in microseconds since 1970 UTC.</param>
internal readonly record struct RecordPlace(string Topic, int Partition, long Offset, long Timestamp);
