namespace Gozcu.Demo;

/// <summary>Latency of one record.</summary>
/// <param name="Ingested">Kafka's timestamp of the measurement, in milliseconds since 1970 UTC.</param>
/// <param name="Latency">Time from then to Kafka's timestamp of the output record, in milliseconds.</param>
/// <param name="IsAlert">True if it is an alert.</param>
internal readonly record struct TimedRecord(long Ingested, long Latency, bool IsAlert);
