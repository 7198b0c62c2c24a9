namespace Gozcu.Models.DataSets.Files;

/// <summary>One file of a data set on this machine.</summary>
/// <param name="FullPath">Absolute path.</param>
/// <param name="RelativePath">Path relative to the data folder, with slashes.</param>
public sealed record LocatedFile(string FullPath, string RelativePath)
{
    private static readonly string[] Compressions = [".gz", ".bz2", ".zip"];

    /// <summary>Value of a column with source <c>$file</c> for this file's rows: the relative path without its extension and without that of its compression.</summary>
    public string FileColumnValue
    {
        get
        {
            var compression = Array.Find(Compressions, end => RelativePath.EndsWith(end, StringComparison.OrdinalIgnoreCase));
            var path = RelativePath[..^(compression ?? "").Length];
            var extension = Path.GetExtension(path);
            // A name such as .csv would become empty.
            return Path.GetFileName(path) == extension ? path : path[..^extension.Length];
        }
    }
}
