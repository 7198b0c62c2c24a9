namespace Microsoft.Spark.Deployment;

/// <summary>A file of an application's archive.</summary>
/// <param name="Name">Path in the archive, with forward slashes.</param>
/// <param name="File">File on this machine.</param>
internal sealed record ArchiveEntry(string Name, FileInfo File);
