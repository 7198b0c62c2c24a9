namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>Best pass of a work and of its baseline.</summary>
/// <param name="Work">Name of the work.</param>
/// <param name="Baseline">Name of the baseline.</param>
/// <param name="NanosecondsPerRow">Wall time per row, in nanoseconds.</param>
/// <param name="BaselineNanosecondsPerRow">Wall time per row of the baseline, in nanoseconds.</param>
/// <param name="BytesAllocatedPerBatch">Memory allocated per batch, in bytes.</param>
public sealed record ArrowTime(
    string Work,
    string Baseline,
    double NanosecondsPerRow,
    double BaselineNanosecondsPerRow,
    long BytesAllocatedPerBatch
);
