namespace Gozcu.Jobs.Tables;

/// <summary>How tables are stored.</summary>
public enum TableFormat
{
    /// <summary>A folder of Parquet files.</summary>
    Parquet,

    /// <summary>A Delta Lake table: every write is a transaction, readers never see half of one.</summary>
    Delta,
}
