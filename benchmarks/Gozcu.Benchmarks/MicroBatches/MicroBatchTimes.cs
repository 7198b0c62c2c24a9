namespace Gozcu.Benchmarks.MicroBatches;

/// <summary>Durations of one stream's micro-batches.</summary>
/// <param name="Work">Name of the stream's work.</param>
/// <param name="Batches">Number of measured micro-batches.</param>
/// <param name="MedianTriggerMs">Median time from trigger to commit, in milliseconds.</param>
/// <param name="P90TriggerMs">90th percentile of the time from trigger to commit, in milliseconds.</param>
/// <param name="MedianAddBatchMs">Median time of the work itself (reading, function, writing), in milliseconds.</param>
public sealed record MicroBatchTimes(string Work, int Batches, long MedianTriggerMs, long P90TriggerMs, long MedianAddBatchMs);
