using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    private const string Source = "delta";

    /// <summary>Returns the rows of the table in a version.</summary>
    /// <param name="version">Version number.</param>
    public DataFrame AsOf(long version) => Reader().Option("versionAsOf", version).Load(Location());

    /// <summary>Returns the rows of the table at a time.</summary>
    /// <param name="timestamp">Time as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    public DataFrame AsOf(string timestamp) => Reader().Option("timestampAsOf", timestamp).Load(Location());

    /// <summary>
    /// Returns the rows that changed between two versions, with the columns <c>_change_type</c> (<c>insert</c>, <c>delete</c>, <c>update_preimage</c>, <c>update_postimage</c>),
    /// <c>_commit_version</c> and <c>_commit_timestamp</c>. <see cref="DeltaTableProperties.EnableChangeDataFeed"/> must have been set in all of them.
    /// </summary>
    /// <param name="startingVersion">First version, inclusive.</param>
    /// <param name="endingVersion">Last version, inclusive; null, the default, for the latest.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame Changes(long startingVersion, long? endingVersion = null)
    {
        DataFrameReader reader = Reader().Option("readChangeFeed", true).Option("startingVersion", startingVersion);
        return (endingVersion is { } end ? reader.Option("endingVersion", end) : reader).Load(Location());
    }

    /// <inheritdoc cref="Changes(long, long?)"/>
    /// <param name="startingTimestamp">First time, as <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</param>
    /// <param name="endingTimestamp">Last time, inclusive; null, the default, for the latest version.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame Changes(string startingTimestamp, string? endingTimestamp = null)
    {
        DataFrameReader reader = Reader().Option("readChangeFeed", true).Option("startingTimestamp", startingTimestamp);
        return (endingTimestamp is { } end ? reader.Option("endingTimestamp", end) : reader).Load(Location());
    }

    /// <summary>Returns a stream of the rows that change, with the columns of <see cref="Changes(long, long?)"/>.</summary>
    /// <param name="startingVersion">First version whose changes are returned; null, the default, to start with all rows of the table as inserts.</param>
    [DeltaLakeSince("2.0.0")]
    public DataFrame StreamChanges(long? startingVersion = null)
    {
        DataStreamReader reader = Session.ReadStream().Format(Source).Options(_fileSystemOptions).Option("readChangeFeed", true);
        return (startingVersion is { } start ? reader.Option("startingVersion", start) : reader).Load(Location());
    }

    private DataFrameReader Reader() => Session.Read().Format(Source).Options(_fileSystemOptions);

    private string Location() => Detail().Select("location").First().GetAs<string>(0);
}
