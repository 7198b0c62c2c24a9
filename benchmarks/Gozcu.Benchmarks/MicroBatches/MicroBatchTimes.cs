namespace Gozcu.Benchmarks.MicroBatches;

/// <summary>How long the micro-batches of one stream took.</summary>
/// <param name="Work">What the stream does.</param>
/// <param name="Batches">How many were measured.</param>
/// <param name="MedianTriggerMs">From trigger to commit, in milliseconds.</param>
/// <param name="P90TriggerMs">Nine of ten took at most so long.</param>
/// <param name="MedianAddBatchMs">Of it the work itself: reading, the function, writing.</param>
public sealed record MicroBatchTimes(string Work, int Batches, long MedianTriggerMs, long P90TriggerMs, long MedianAddBatchMs);
