namespace Gozcu.Models.DataSets;

/// <summary>Where a data set is from and on what terms.</summary>
/// <param name="Url">The page that describes it.</param>
/// <param name="Licence">Its licence, in words.</param>
/// <param name="Citation">How its authors want it cited, or null.</param>
public sealed record DataSetOrigin(Uri Url, string Licence, string? Citation);
