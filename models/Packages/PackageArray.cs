namespace Gozcu.Models.Packages;

/// <summary>An array of a package.</summary>
/// <param name="Values">A <c>double[]</c> or an <c>int[]</c>, row by row.</param>
/// <param name="Shape">The lengths of its dimensions; their product is the number of values.</param>
public sealed record PackageArray(Array Values, IReadOnlyList<int> Shape);
