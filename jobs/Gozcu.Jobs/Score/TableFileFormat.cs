namespace Gozcu.Jobs.Score;

/// <summary>Format of a table that is read or written by path.</summary>
public enum TableFileFormat
{
    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>Delta Lake.</summary>
    Delta,

    /// <summary>Text with commas and a header.</summary>
    Csv,
}
