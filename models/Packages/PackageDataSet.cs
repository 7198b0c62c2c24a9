namespace Gozcu.Models.Packages;

/// <summary>The data set a model was trained on.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Hash">SHA-256 of its definition, 64 lower-case hexadecimal digits.</param>
/// <param name="Definition">The definition itself in YAML, so that scoring needs only the package.</param>
public sealed record PackageDataSet(string Name, string Hash, string Definition);
