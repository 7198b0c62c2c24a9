namespace Microsoft.Spark.Sql;

/// <summary>What a writer does when there is something already.</summary>
public enum SaveMode
{
    /// <summary>Adds to it.</summary>
    Append,

    /// <summary>Replaces it.</summary>
    Overwrite,

    /// <summary>Refuses to write.</summary>
    ErrorIfExists,

    /// <summary>Leaves it and writes nothing.</summary>
    Ignore,
}
