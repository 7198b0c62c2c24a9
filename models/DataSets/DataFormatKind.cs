namespace Gozcu.Models.DataSets;

/// <summary>Kind of a data set's files.</summary>
public enum DataFormatKind
{
    /// <summary>Delimited text.</summary>
    Csv,

    /// <summary>Apache Parquet. The columns' sources are the names of its columns.</summary>
    Parquet,

    /// <summary>No files: the producer's simulator generates the measurements.</summary>
    Simulator,
}
