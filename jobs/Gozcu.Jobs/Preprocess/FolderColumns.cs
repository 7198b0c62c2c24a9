using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Columns encoded in the names of a file's folders, in the style of Hive: <c>plant=3/year=2025/</c>.</summary>
internal sealed class FolderColumns
{
    private const string Missing = "__HIVE_DEFAULT_PARTITION__";

    private readonly string?[] _values;

    /// <param name="file">File, whose folders are those of its path relative to the data folder.</param>
    public FolderColumns(LocatedFile file)
    {
        string[][] parts =
        [
            .. file
                .RelativePath.Split('/')[..^1]
                .Select(part => part.Split('=', 2))
                .Where(part => part.Length == 2)
                .DistinctBy(part => part[0]),
        ];
        Names = [.. parts.Select(part => Uri.UnescapeDataString(part[0]))];
        _values = [.. parts.Select(part => part[1] == Missing ? null : Uri.UnescapeDataString(part[1]))];
    }

    /// <summary>Names of the columns.</summary>
    public string[] Names { get; }

    /// <summary>Returns the value of a column for all rows of the file; null if it is missing, or no folder has the column.</summary>
    public string? Value(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? _values[i] : null;
}
