namespace Gozcu.Models.DataSets;

/// <summary>What a data set's files are.</summary>
public enum DataFormatKind
{
    /// <summary>Text with delimiters.</summary>
    Csv,

    /// <summary>Apache Parquet; its columns are named by the columns' sources.</summary>
    Parquet,

    /// <summary>No files: the producer's simulator makes the measurements.</summary>
    Simulator,
}
