using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    /// <summary>Returns the operations on the table, latest first: version, timestamp, operation, its parameters and metrics.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame History() => Frame("history");

    /// <summary>Returns the latest operations on the table.</summary>
    /// <param name="limit">Maximum number of operations.</param>
    [DeltaLakeSince("0.3.0")]
    public DataFrame History(int limit) => Frame("history", limit);

    /// <summary>Returns details of the table in one row: format, id, name, location, partition columns, files, bytes, properties, protocol, features.</summary>
    [DeltaLakeSince("2.1.0")]
    public DataFrame Detail() => Frame("detail");

    /// <summary>Deletes the files that no version of the last seven days needs.</summary>
    [DeltaLakeSince("0.3.0")]
    public DataFrame Vacuum() => Frame("vacuum");

    /// <summary>Deletes the files that no recent version needs. Older versions can then no longer be read.</summary>
    /// <param name="retentionHours">
    /// Maximum age of versions to keep, in hours. Less than the table's retention (seven days) is rejected unless <c>spark.databricks.delta.retentionDurationCheck.enabled</c> is
    /// false.
    /// </param>
    [DeltaLakeSince("0.3.0")]
    public DataFrame Vacuum(double retentionHours) => Frame("vacuum", retentionHours);

    /// <summary>Writes a manifest, through which engines without Delta support read the table.</summary>
    /// <param name="mode">Kind of manifest: <c>symlink_format_manifest</c>.</param>
    [DeltaLakeSince("0.5.0")]
    public void Generate(string mode) => Reference.Invoke("generate", mode);

    /// <summary>Returns a builder of an operation that optimizes the layout of the table's files.</summary>
    [DeltaLakeSince("2.0.0")]
    public DeltaOptimizeBuilder Optimize() => new(Reference.InvokeObject("optimize"));

    /// <summary>Restores the table to an earlier version, as a new version.</summary>
    /// <param name="version">Version number.</param>
    /// <returns>One row with the numbers of files and bytes that were restored and removed.</returns>
    [DeltaLakeSince("1.2.0")]
    public DataFrame RestoreToVersion(long version) => Frame("restoreToVersion", version);

    /// <summary>Restores the table to its state at an earlier time, as a new version.</summary>
    /// <param name="timestamp">Time as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <returns>One row with the numbers of files and bytes that were restored and removed.</returns>
    [DeltaLakeSince("1.2.0")]
    public DataFrame RestoreToTimestamp(string timestamp) => Frame("restoreToTimestamp", timestamp);

    /// <summary>Upgrades the table's protocol, which enables newer features and excludes older readers and writers. Irreversible.</summary>
    /// <param name="readerVersion">Minimum version of readers.</param>
    /// <param name="writerVersion">Minimum version of writers.</param>
    [DeltaLakeSince("0.8.0")]
    public void UpgradeTableProtocol(int readerVersion, int writerVersion)
    {
        Reference.Invoke("upgradeTableProtocol", readerVersion, writerVersion);
        Reopen();
    }

    /// <summary>Enables a table feature, such as <c>deletionVectors</c> or <c>columnMapping</c>. Upgrades the protocol if needed.</summary>
    /// <param name="featureName">Name of the feature.</param>
    [DeltaLakeSince("2.3.0")]
    public void AddFeatureSupport(string featureName)
    {
        Reference.Invoke("addFeatureSupport", featureName);
        Reopen();
    }

    /// <summary>Removes a table feature. Some can only be dropped a retention period after their last use; the exception then says so.</summary>
    /// <param name="featureName">Name of the feature.</param>
    /// <param name="truncateHistory">True to remove versions that used the feature from the history; false by default.</param>
    [DeltaLakeSince("3.0.0")]
    public void DropFeatureSupport(string featureName, bool truncateHistory = false) =>
        Alter($"DROP FEATURE {SqlName.Quote(featureName)}{(truncateHistory ? " TRUNCATE HISTORY" : "")}");

    /// <summary>Sets properties of the table; see <see cref="DeltaTableProperties"/>.</summary>
    /// <param name="properties">Values by name, at least one.</param>
    public void SetProperties(IReadOnlyDictionary<string, string> properties)
    {
        ArgumentOutOfRangeException.ThrowIfZero(properties.Count);
        Alter($"SET TBLPROPERTIES ({string.Join(", ", properties.Select(p => $"{SqlName.Text(p.Key)} = {SqlName.Text(p.Value)}"))})");
    }

    /// <summary>Resets properties of the table to their defaults.</summary>
    /// <param name="names">Names of the properties, at least one. Those that are not set are ignored.</param>
    public void UnsetProperties(params string[] names)
    {
        ArgumentOutOfRangeException.ThrowIfZero(names.Length);
        Alter($"UNSET TBLPROPERTIES IF EXISTS ({string.Join(", ", names.Select(SqlName.Text))})");
    }

    /// <summary>Rewrites the files with rows that are marked as deleted, so that no deletion vectors remain.</summary>
    /// <returns>One row with the numbers of files that were written and removed.</returns>
    [DeltaLakeSince("2.3.0")]
    public DataFrame PurgeDeletionVectors() => Session.Sql($"REORG TABLE {Identifier()} APPLY (PURGE)");

    /// <summary>Clones the table in its current version.</summary>
    /// <param name="target">Name in the catalog, or path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">True for a clone that refers to this table's files. Delta outside Databricks supports no other.</param>
    /// <param name="replace">True to replace an existing table, whose rows Delta requires to be deleted before; false by default.</param>
    /// <param name="properties">Table properties that differ from this table's; none by default.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaTable Clone(string target, bool isShallow, bool replace = false, IReadOnlyDictionary<string, string>? properties = null) =>
        new(Reference.InvokeObject("clone", target, isShallow, replace, Properties(properties)));

    /// <summary>Clones the table in a version.</summary>
    /// <param name="version">Version number.</param>
    /// <param name="target">Name in the catalog, or path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">True for a clone that refers to this table's files. Delta outside Databricks supports no other.</param>
    /// <param name="replace">True to replace an existing table, whose rows Delta requires to be deleted before; false by default.</param>
    /// <param name="properties">Table properties that differ from this table's; none by default.</param>
    [DeltaLakeSince("3.3.0")]
    public DeltaTable CloneAtVersion(
        long version,
        string target,
        bool isShallow,
        bool replace = false,
        IReadOnlyDictionary<string, string>? properties = null
    ) => new(Reference.InvokeObject("cloneAtVersion", version, target, isShallow, replace, Properties(properties)));

    /// <summary>Clones the table in its state at a time.</summary>
    /// <param name="timestamp">Time as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <param name="target">Name in the catalog, or path as <c>delta.`path`</c>.</param>
    /// <param name="isShallow">True for a clone that refers to this table's files. Delta outside Databricks supports no other.</param>
    /// <param name="replace">True to replace an existing table, whose rows Delta requires to be deleted before; false by default.</param>
    /// <param name="properties">Table properties that differ from this table's; none by default.</param>
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

    /// <summary>Opens the table again. Delta's own object keeps the protocol with which it was opened, and its deletes and updates would fail after an upgrade.</summary>
    private void Reopen()
    {
        Row detail = Detail().Select("name", "location").First();
        DeltaTable opened = detail.Get(0) is string name
            ? ForName(Session, string.Join('.', name.Split('.')[^2..].Select(SqlName.Quote)))
            : ForPath(Session, detail.GetAs<string>("location"), _fileSystemOptions);
        Reference = _alias is null ? opened.Reference : opened.As(_alias).Reference;
    }

    /// <summary>Returns the table's name in SQL: that of the catalog, if it has one, otherwise its path.</summary>
    private string Identifier()
    {
        Row detail = Detail().Select("name", "location").First();
        return detail.Get(0) is string name
            ? string.Join('.', name.Split('.').Select(SqlName.Quote))
            : $"delta.{SqlName.Quote(detail.GetAs<string>("location"))}";
    }
}
