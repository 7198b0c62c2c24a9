namespace Gozcu.Models.DataSets.Files;

/// <summary>Progress of the download of one file.</summary>
/// <param name="File">Path relative to the data folder.</param>
/// <param name="Bytes">Number of bytes received so far.</param>
/// <param name="TotalBytes">Number of bytes in all, or null if the server does not state it.</param>
/// <param name="IsDone">True if the file is complete and its checksum was verified.</param>
public readonly record struct DataDownloadProgress(string File, long Bytes, long? TotalBytes, bool IsDone);
