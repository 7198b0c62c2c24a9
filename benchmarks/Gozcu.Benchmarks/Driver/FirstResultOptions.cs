using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Driver;

/// <summary>What <c>first-result</c> can be told: nothing of its own.</summary>
public sealed record FirstResultOptions : CommandOptions;
