namespace Gozcu.Jobs.Demo;

/// <summary>How long one record took.</summary>
/// <param name="Ingested">Kafka's time of the measurement, in milliseconds since 1970 UTC.</param>
/// <param name="Latency">From then to Kafka's time of the output record, in milliseconds.</param>
/// <param name="IsAlert">Whether it is an alert.</param>
internal readonly record struct TimedRecord(long Ingested, long Latency, bool IsAlert);
