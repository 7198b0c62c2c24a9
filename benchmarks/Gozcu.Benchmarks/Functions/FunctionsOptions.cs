using Gozcu.Benchmarks.Measuring;

namespace Gozcu.Benchmarks.Functions;

/// <summary>What <c>functions</c> can be told.</summary>
public sealed record FunctionsOptions : RowsOptions;
