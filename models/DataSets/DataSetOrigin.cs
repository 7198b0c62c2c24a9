namespace Gozcu.Models.DataSets;

/// <summary>Origin and licence of a data set.</summary>
/// <param name="Url">Address of the page that describes it.</param>
/// <param name="Licence">Licence, in words.</param>
/// <param name="Citation">Citation its authors ask for, or null.</param>
public sealed record DataSetOrigin(Uri Url, string Licence, string? Citation);
