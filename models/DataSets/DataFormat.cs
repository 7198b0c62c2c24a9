namespace Gozcu.Models.DataSets;

/// <summary>How a data set's files are written.</summary>
public sealed record DataFormat
{
    /// <summary>What the files are.</summary>
    public required DataFormatKind Kind { get; init; }

    /// <summary>Between two cells of a CSV file.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether a CSV file's first line names its columns. Without it, cells are taken in the order of the columns that come from a header.</summary>
    public bool Header { get; init; } = true;

    /// <summary>A CSV file's encoding, by its IANA name.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The texts of a CSV cell that mean a missing value. Default: only the empty text.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = [""];
}
