using Gozcu.Benchmarks.Measuring;

namespace Gozcu.Benchmarks.Collect;

/// <summary>What <c>collect</c> can be told.</summary>
public sealed record CollectOptions : RowsOptions;
