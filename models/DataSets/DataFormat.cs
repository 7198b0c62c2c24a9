namespace Gozcu.Models.DataSets;

/// <summary>Format of a data set's files.</summary>
public sealed record DataFormat
{
    /// <summary>Kind of the files.</summary>
    public required DataFormatKind Kind { get; init; }

    /// <summary>Delimiter between two cells of a CSV file; a comma by default.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>True (the default) if the first line of a CSV file names its columns. If false, cells are assigned in the order of the columns whose source is a header.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Encoding of a CSV file, by its IANA name; <c>utf-8</c> by default.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Texts of a CSV cell that mean a missing value. Default: only the empty text.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = [""];
}
