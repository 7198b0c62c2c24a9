namespace Gozcu.Models.Packages;

/// <summary>Array of a package.</summary>
/// <param name="Values">A <c>double[]</c> or an <c>int[]</c>, in row-major order.</param>
/// <param name="Shape">Lengths of its dimensions; their product is the number of values.</param>
public sealed record PackageArray(Array Values, IReadOnlyList<int> Shape);
