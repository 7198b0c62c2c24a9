namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Which rows of a streaming query's result are written.</summary>
public enum OutputMode
{
    /// <summary>The new ones, which never change again.</summary>
    Append,

    /// <summary>All of them, each time.</summary>
    Complete,

    /// <summary>Those that are new or have changed.</summary>
    Update,
}
