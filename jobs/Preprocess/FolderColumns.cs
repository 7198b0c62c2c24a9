using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Preprocess;

/// <summary>The columns that the names of a file's folders hold, as Hive and others write them: <c>plant=3/year=2025/</c>.</summary>
internal sealed class FolderColumns
{
    private const string Missing = "__HIVE_DEFAULT_PARTITION__";

    private readonly string?[] _values;

    /// <param name="file">The file; the folders are those of its path under the data folder.</param>
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

    /// <summary>The columns' names.</summary>
    public string[] Names { get; }

    /// <summary>The value of a column for all rows of the file; null when it is missing, or no folder holds it.</summary>
    public string? Value(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? _values[i] : null;
}
