namespace Microsoft.Spark.Extensions.Delta;

/// <summary>
/// Names of Delta Lake's table properties, for <see cref="Tables.DeltaTableBuilder.Property"/> and <see cref="Tables.DeltaTable.SetProperties"/>. The setting
/// <c>spark.databricks.delta.properties.defaults.NAME</c> of a session sets a property for tables that it creates, where NAME is the part after <c>delta.</c>.
/// </summary>
public static class DeltaTableProperties
{
    /// <summary><c>true</c> if deletes and updates mark rows in a separate file instead of rewriting the data files.</summary>
    [DeltaLakeSince("2.3.0")]
    public const string EnableDeletionVectors = "delta.enableDeletionVectors";

    /// <summary><c>true</c> if changes are kept row by row, for <see cref="Tables.DeltaTable.Changes(long, long?)"/>.</summary>
    [DeltaLakeSince("2.0.0")]
    public const string EnableChangeDataFeed = "delta.enableChangeDataFeed";

    /// <summary><c>true</c> if rows can be added, but neither changed nor deleted.</summary>
    public const string AppendOnly = "delta.appendOnly";

    /// <summary><c>name</c> or <c>id</c> if columns can be renamed and dropped without rewriting the data.</summary>
    [DeltaLakeSince("1.2.0")]
    public const string ColumnMappingMode = "delta.columnMapping.mode";

    /// <summary>Retention of files that only older versions need, for example <c>interval 7 days</c>.</summary>
    public const string DeletedFileRetentionDuration = "delta.deletedFileRetentionDuration";

    /// <summary>Retention of the history, for example <c>interval 30 days</c>.</summary>
    public const string LogRetentionDuration = "delta.logRetentionDuration";

    /// <summary>Number of commits after which a checkpoint of the log is written.</summary>
    public const string CheckpointInterval = "delta.checkpointInterval";

    /// <summary>Number of leading columns with statistics, which allow readers to skip files.</summary>
    public const string DataSkippingNumIndexedCols = "delta.dataSkippingNumIndexedCols";

    /// <summary><c>true</c> if small files are merged after a write.</summary>
    [DeltaLakeSince("3.1.0")]
    public const string AutoOptimizeAutoCompact = "delta.autoOptimize.autoCompact";

    /// <summary><c>true</c> if rows are shuffled before a write, to produce larger files.</summary>
    [DeltaLakeSince("3.1.0")]
    public const string AutoOptimizeOptimizeWrite = "delta.autoOptimize.optimizeWrite";

    /// <summary><c>true</c> if the type of a column can be widened.</summary>
    [DeltaLakeSince("3.2.0")]
    public const string EnableTypeWidening = "delta.enableTypeWidening";

    /// <summary><c>true</c> if rows keep an id through updates.</summary>
    [DeltaLakeSince("3.2.0")]
    public const string EnableRowTracking = "delta.enableRowTracking";
}
