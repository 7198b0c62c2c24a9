namespace Microsoft.Spark.Sql;

/// <summary>What becomes of a row for which a C# function fails.</summary>
public enum UdfErrorMode
{
    /// <summary>The query fails, with the function's name, its exception and the row.</summary>
    Fail,

    /// <summary>The row's result is null. The errors are counted, and some of them are shown, in the executor's log; see <see cref="UdfOptions.OnError"/>.</summary>
    ReturnNull,
}
