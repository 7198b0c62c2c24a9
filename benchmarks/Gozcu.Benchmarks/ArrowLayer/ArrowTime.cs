namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>The best pass of a kind of work, beside that of its baseline.</summary>
/// <param name="Work">What was done to a batch.</param>
/// <param name="Baseline">What it is compared with.</param>
/// <param name="NanosecondsPerRow">Wall time a row.</param>
/// <param name="BaselineNanosecondsPerRow">The same of the baseline.</param>
/// <param name="BytesAllocatedPerBatch">Memory taken for each batch, however many rows it has.</param>
public sealed record ArrowTime(
    string Work,
    string Baseline,
    double NanosecondsPerRow,
    double BaselineNanosecondsPerRow,
    long BytesAllocatedPerBatch
);
