using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    /// <summary>What was done to the table, the latest first: version, timestamp, operation, its parameters and metrics.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame History() => Frame("history");

    /// <summary>What was last done to the table.</summary>
    /// <param name="limit">At most so many operations.</param>
    [DeltaLakeSince("0.3.0")]
    public DataFrame History(int limit) => Frame("history", limit);

    /// <summary>The table in one row: format, id, name, location, partition columns, files, bytes, properties, protocol, features.</summary>
    [DeltaLakeSince("2.1.0")]
    public DataFrame Detail() => Frame("detail");

    /// <summary>Deletes the files that no version of the last seven days needs.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame Vacuum() => Frame("vacuum");

    /// <summary>Deletes the files that no recent version needs. Older versions can then no longer be read.</summary>
    /// <param name="retentionHours">
    /// How old such versions are, in hours. Less than the table's retention (seven days) is refused unless <c>spark.databricks.delta.retentionDurationCheck.enabled</c> is off.
    /// </param>
    [DeltaLakeSince("0.3.0")]
    public DataFrame Vacuum(double retentionHours) => Frame("vacuum", retentionHours);

    /// <summary>Writes a manifest, by which engines that do not know Delta read the table.</summary>
    /// <param name="mode">What to write: <c>symlink_format_manifest</c>.</param>
    [DeltaLakeSince("0.5.0")]
    public void Generate(string mode) => Reference.Invoke("generate", mode);

    /// <summary>Begins to bring the rows of many small files together.</summary>
    [DeltaLakeSince("2.0.0")]
    public DeltaOptimizeBuilder Optimize() => new(Reference.InvokeObject("optimize"));

    /// <summary>Makes the table as it was in an earlier version, as a new version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>How many files and bytes were restored and removed, in one row.</returns>
    [DeltaLakeSince("1.2.0")]
    public DataFrame RestoreToVersion(long version) => Frame("restoreToVersion", version);

    /// <summary>Makes the table as it was at an earlier time, as a new version.</summary>
    /// <param name="timestamp">The time, as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <returns>How many files and bytes were restored and removed, in one row.</returns>
    [DeltaLakeSince("1.2.0")]
    public DataFrame RestoreToTimestamp(string timestamp) => Frame("restoreToTimestamp", timestamp);

    /// <summary>Raises the table's protocol, so that newer features can be used and older readers and writers are refused. There is no way back.</summary>
    /// <param name="readerVersion">The version readers must have.</param>
    /// <param name="writerVersion">The version writers must have.</param>
    [DeltaLakeSince("0.8.0")]
    public void UpgradeTableProtocol(int readerVersion, int writerVersion)
    {
        Reference.Invoke("upgradeTableProtocol", readerVersion, writerVersion);
        Reopen();
    }

    /// <summary>Lets the table use a feature, such as <c>deletionVectors</c> or <c>columnMapping</c>; the protocol is raised where it must be.</summary>
    /// <param name="featureName">The feature's name.</param>
    [DeltaLakeSince("2.3.0")]
    public void AddFeatureSupport(string featureName)
    {
        Reference.Invoke("addFeatureSupport", featureName);
        Reopen();
    }

    /// <summary>Takes a feature from the table. Some can only be dropped a retention period after their last use; the exception says so.</summary>
    /// <param name="featureName">The feature's name.</param>
    /// <param name="truncateHistory">Whether versions that used the feature are removed from the history.</param>
    [DeltaLakeSince("3.0.0")]
    public void DropFeatureSupport(string featureName, bool truncateHistory = false) =>
        Alter($"DROP FEATURE {SqlName.Quote(featureName)}{(truncateHistory ? " TRUNCATE HISTORY" : "")}");

    /// <summary>Sets properties of the table; <see cref="DeltaTableProperties"/> has their names.</summary>
    /// <param name="properties">The values by name.</param>
    public void SetProperties(IReadOnlyDictionary<string, string> properties)
    {
        ArgumentOutOfRangeException.ThrowIfZero(properties.Count);
        Alter($"SET TBLPROPERTIES ({string.Join(", ", properties.Select(p => $"{SqlName.Text(p.Key)} = {SqlName.Text(p.Value)}"))})");
    }

    /// <summary>Gives properties of the table back to their defaults.</summary>
    /// <param name="names">The properties' names; one the table does not have is passed over.</param>
    public void UnsetProperties(params string[] names)
    {
        ArgumentOutOfRangeException.ThrowIfZero(names.Length);
        Alter($"UNSET TBLPROPERTIES IF EXISTS ({string.Join(", ", names.Select(SqlName.Text))})");
    }

    /// <summary>Writes the files anew whose rows are partly marked as deleted, so that no deletion vector is left.</summary>
    /// <returns>How many files were written and removed, in one row.</returns>
    [DeltaLakeSince("2.3.0")]
    public DataFrame PurgeDeletionVectors() => Session.Sql($"REORG TABLE {Identifier()} APPLY (PURGE)");

    /// <summary>Makes a copy of the table as it is now.</summary>
    /// <param name="target">Where: a name in the catalog, or a path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">Whether the copy refers to this table's files. Delta outside of Databricks has no other.</param>
    /// <param name="replace">Whether the copy may replace a table; Delta asks that its rows were deleted before.</param>
    /// <param name="properties">Table properties that differ from this table's.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaTable Clone(string target, bool isShallow, bool replace = false, IReadOnlyDictionary<string, string>? properties = null) =>
        new(Reference.InvokeObject("clone", target, isShallow, replace, Properties(properties)));

    /// <summary>Makes a copy of the table as it was in a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="target">Where: a name in the catalog, or a path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">Whether the copy refers to this table's files. Delta outside of Databricks has no other.</param>
    /// <param name="replace">Whether the copy may replace a table; Delta asks that its rows were deleted before.</param>
    /// <param name="properties">Table properties that differ from this table's.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaTable CloneAtVersion(
        long version,
        string target,
        bool isShallow,
        bool replace = false,
        IReadOnlyDictionary<string, string>? properties = null
    ) => new(Reference.InvokeObject("cloneAtVersion", version, target, isShallow, replace, Properties(properties)));

    /// <summary>Makes a copy of the table as it was at a time.</summary>
    /// <param name="timestamp">The time, as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <param name="target">Where: a name in the catalog, or a path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">Whether the copy refers to this table's files. Delta outside of Databricks has no other.</param>
    /// <param name="replace">Whether the copy may replace a table; Delta asks that its rows were deleted before.</param>
    /// <param name="properties">Table properties that differ from this table's.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaTable CloneAtTimestamp(
        string timestamp,
        string target,
        bool isShallow,
        bool replace = false,
        IReadOnlyDictionary<string, string>? properties = null
    ) => new(Reference.InvokeObject("cloneAtTimestamp", timestamp, target, isShallow, replace, Properties(properties)));

    private SparkSession Session => ToDF().SparkSession;

    private JvmObjectReference Properties(IReadOnlyDictionary<string, string>? properties) =>
        Reference.Jvm.ToScalaMap(new Dictionary<string, string>(properties ?? new Dictionary<string, string>()));

    private void Alter(string change)
    {
        Session.Sql($"ALTER TABLE {Identifier()} {change}");
        Reopen();
    }

    /// <summary>Looks at the table anew: Delta's own object keeps the protocol it was opened with, and its deletes and updates would fail by a newer one.</summary>
    private void Reopen()
    {
        Row detail = Detail().Select("name", "location").First();
        DeltaTable opened = detail.Get(0) is string name
            ? ForName(Session, string.Join('.', name.Split('.')[^2..].Select(SqlName.Quote)))
            : ForPath(Session, detail.GetAs<string>("location"), _fileSystemOptions);
        Reference = _alias is null ? opened.Reference : opened.As(_alias).Reference;
    }

    /// <summary>The table's name in SQL: that of the catalog, where it has one.</summary>
    private string Identifier()
    {
        Row detail = Detail().Select("name", "location").First();
        return detail.Get(0) is string name
            ? string.Join('.', name.Split('.').Select(SqlName.Quote))
            : $"delta.{SqlName.Quote(detail.GetAs<string>("location"))}";
    }
}
