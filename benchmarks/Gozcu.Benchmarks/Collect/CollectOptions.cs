using Gozcu.Benchmarks.Measuring;

namespace Gozcu.Benchmarks.Collect;

/// <summary>Options of <c>collect</c>.</summary>
public sealed record CollectOptions : RowsOptions;
