namespace Gozcu.Jobs.Tables;

/// <summary>Format of tables.</summary>
public enum TableFormat
{
    /// <summary>A folder of Parquet files.</summary>
    Parquet,

    /// <summary>A Delta Lake table: every write is a transaction, so that readers never see an incomplete one.</summary>
    Delta,
}
