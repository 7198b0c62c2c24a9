namespace Gozcu.Models.Packages;

/// <summary>The data set a model was trained on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">SHA-256 of its definition.</param>
/// <param name="Definition">The definition itself, YAML: scoring needs nothing but the package.</param>
public sealed record PackageDataSet(string Name, string Hash, string Definition);
