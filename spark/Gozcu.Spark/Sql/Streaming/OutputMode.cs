namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Rows of a streaming query's result that are written after each micro-batch.</summary>
public enum OutputMode
{
    /// <summary>New rows only; they never change afterwards.</summary>
    Append,

    /// <summary>The complete result.</summary>
    Complete,

    /// <summary>Rows that are new or have changed.</summary>
    Update,
}
