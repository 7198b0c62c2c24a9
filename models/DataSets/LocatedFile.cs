namespace Gozcu.Models.DataSets;

/// <summary>One file of a data set on this machine.</summary>
/// <param name="FullPath">Absolute.</param>
/// <param name="RelativePath">Under the data folder, with slashes.</param>
public sealed record LocatedFile(string FullPath, string RelativePath)
{
    /// <summary>What a column with source <c>$file</c> holds for this file's rows: the relative path without its extension.</summary>
    public string FileColumnValue => RelativePath[..^Path.GetExtension(RelativePath).Length];
}
