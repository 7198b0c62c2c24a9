namespace Microsoft.Spark.Extensions.Delta;

/// <summary>
/// Names of table properties that Delta Lake knows, for <see cref="Tables.DeltaTableBuilder.Property"/> and <see cref="Tables.DeltaTable.SetProperties"/>. A session gives each to the tables it makes
/// by a setting <c>spark.databricks.delta.properties.defaults.NAME</c>, NAME being what stands behind <c>delta.</c>.
/// </summary>
public static class DeltaTableProperties
{
    /// <summary><c>true</c>: deletes and updates mark rows in a file of their own instead of writing the data files anew.</summary>
    [DeltaLakeSince("2.3.0")]
    public const string EnableDeletionVectors = "delta.enableDeletionVectors";

    /// <summary><c>true</c>: changes are kept row by row, for <see cref="Tables.DeltaTable.Changes(long, long?)"/>.</summary>
    [DeltaLakeSince("2.0.0")]
    public const string EnableChangeDataFeed = "delta.enableChangeDataFeed";

    /// <summary><c>true</c>: rows can be added, but neither changed nor deleted.</summary>
    public const string AppendOnly = "delta.appendOnly";

    /// <summary><c>name</c> or <c>id</c>: columns can be renamed and dropped without writing the data anew.</summary>
    [DeltaLakeSince("1.2.0")]
    public const string ColumnMappingMode = "delta.columnMapping.mode";

    /// <summary>How long files that the table no longer needs are kept for older versions, for example <c>interval 7 days</c>.</summary>
    public const string DeletedFileRetentionDuration = "delta.deletedFileRetentionDuration";

    /// <summary>How long the history is kept, for example <c>interval 30 days</c>.</summary>
    public const string LogRetentionDuration = "delta.logRetentionDuration";

    /// <summary>After how many commits a checkpoint of the log is written.</summary>
    public const string CheckpointInterval = "delta.checkpointInterval";

    /// <summary>Of how many leading columns statistics are kept, which let files be passed over.</summary>
    public const string DataSkippingNumIndexedCols = "delta.dataSkippingNumIndexedCols";

    /// <summary><c>true</c>: small files are brought together after a write.</summary>
    [DeltaLakeSince("3.1.0")]
    public const string AutoOptimizeAutoCompact = "delta.autoOptimize.autoCompact";

    /// <summary><c>true</c>: rows are shuffled before a write so that files become larger.</summary>
    [DeltaLakeSince("3.1.0")]
    public const string AutoOptimizeOptimizeWrite = "delta.autoOptimize.optimizeWrite";

    /// <summary><c>true</c>: a column's type can be widened.</summary>
    [DeltaLakeSince("3.2.0")]
    public const string EnableTypeWidening = "delta.enableTypeWidening";

    /// <summary><c>true</c>: rows keep an identity of their own through updates.</summary>
    [DeltaLakeSince("3.2.0")]
    public const string EnableRowTracking = "delta.enableRowTracking";
}
