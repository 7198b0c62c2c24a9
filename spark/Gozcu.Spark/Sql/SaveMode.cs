namespace Microsoft.Spark.Sql;

/// <summary>Behaviour of a writer when data or a table exists already.</summary>
public enum SaveMode
{
    /// <summary>Appends the rows to the existing data.</summary>
    Append,

    /// <summary>Overwrites the existing data.</summary>
    Overwrite,

    /// <summary>Fails with an error.</summary>
    ErrorIfExists,

    /// <summary>Keeps the existing data and writes nothing.</summary>
    Ignore,
}
