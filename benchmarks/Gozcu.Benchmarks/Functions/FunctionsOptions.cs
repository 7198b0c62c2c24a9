using Gozcu.Benchmarks.Measuring;

namespace Gozcu.Benchmarks.Functions;

/// <summary>Options of <c>functions</c>.</summary>
public sealed record FunctionsOptions : RowsOptions;
