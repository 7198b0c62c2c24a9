using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    private const string Source = "delta";

    /// <summary>The table's rows as they were in a version.</summary>
    /// <param name="version">The version.</param>
    public DataFrame AsOf(long version) => Reader().Option("versionAsOf", version).Load(Location());

    /// <summary>The table's rows as they were at a time.</summary>
    /// <param name="timestamp">The time, as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    public DataFrame AsOf(string timestamp) => Reader().Option("timestampAsOf", timestamp).Load(Location());

    /// <summary>
    /// The rows that changed between two versions, with columns <c>_change_type</c> (<c>insert</c>, <c>delete</c>, <c>update_preimage</c>, <c>update_postimage</c>), <c>_commit_version</c> and
    /// <c>_commit_timestamp</c>. The table must have had <see cref="DeltaTableProperties.EnableChangeDataFeed"/> in all of them.
    /// </summary>
    /// <param name="startingVersion">The first version.</param>
    /// <param name="endingVersion">The last version, itself included; null for the latest.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame Changes(long startingVersion, long? endingVersion = null)
    {
        DataFrameReader reader = Reader().Option("readChangeFeed", true).Option("startingVersion", startingVersion);
        return (endingVersion is { } end ? reader.Option("endingVersion", end) : reader).Load(Location());
    }

    /// <inheritdoc cref="Changes(long, long?)"/>
    /// <param name="startingTimestamp">The first time, as <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <param name="endingTimestamp">The last time, itself included; null for the latest version.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame Changes(string startingTimestamp, string? endingTimestamp = null)
    {
        DataFrameReader reader = Reader().Option("readChangeFeed", true).Option("startingTimestamp", startingTimestamp);
        return (endingTimestamp is { } end ? reader.Option("endingTimestamp", end) : reader).Load(Location());
    }

    /// <summary>The rows that change from now on, as a stream, with the columns of <see cref="Changes(long, long?)"/>.</summary>
    /// <param name="startingVersion">The first version whose changes are given; null to begin with all rows of the table as inserted.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame StreamChanges(long? startingVersion = null)
    {
        DataStreamReader reader = Session.ReadStream().Format(Source).Options(_fileSystemOptions).Option("readChangeFeed", true);
        return (startingVersion is { } start ? reader.Option("startingVersion", start) : reader).Load(Location());
    }

    private DataFrameReader Reader() => Session.Read().Format(Source).Options(_fileSystemOptions);

    private string Location() => Detail().Select("location").First().GetAs<string>(0);
}
