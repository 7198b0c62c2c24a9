namespace Gozcu.Models.DataSets.Files;

/// <summary>A data set's files on this machine, checked against the definition's checksums.</summary>
/// <param name="Folder">Absolute path of the data folder.</param>
/// <param name="Files">Files in the definition's order, the files of a pattern sorted by name; empty for a simulator.</param>
/// <param name="Source">Place where they were found.</param>
public sealed record LocatedData(string Folder, IReadOnlyList<LocatedFile> Files, DataSource Source);
