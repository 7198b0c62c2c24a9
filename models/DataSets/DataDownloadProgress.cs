namespace Gozcu.Models.DataSets;

/// <summary>How far the download of one file is.</summary>
/// <param name="File">Path under the data folder.</param>
/// <param name="Bytes">Bytes received so far.</param>
/// <param name="TotalBytes">Bytes in all, or null when the server does not say.</param>
/// <param name="IsDone">Whether the file is there, checked.</param>
public readonly record struct DataDownloadProgress(string File, long Bytes, long? TotalBytes, bool IsDone);
