namespace Gozcu.Models.DataSets;

/// <summary>A data set's files on this machine, checked against the definition's checksums.</summary>
/// <param name="Folder">The data folder, absolute.</param>
/// <param name="Files">The files in the definition's order, a pattern's files sorted by name; empty for a simulator.</param>
/// <param name="Source">How they were found.</param>
public sealed record LocatedData(string Folder, IReadOnlyList<LocatedFile> Files, DataSource Source);
