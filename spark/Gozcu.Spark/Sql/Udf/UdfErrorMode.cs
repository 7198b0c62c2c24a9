namespace Microsoft.Spark.Sql;

/// <summary>Behaviour when a user-defined function fails for a row.</summary>
public enum UdfErrorMode
{
    /// <summary>Fails the query. The error names the function, its exception and the row.</summary>
    Fail,

    /// <summary>Returns null for the row. The executor's log has the number of errors and some examples; see <see cref="UdfOptions.OnError"/>.</summary>
    ReturnNull,
}
