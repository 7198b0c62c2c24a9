namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Counts, for the driver, the rows for which functions failed and returned null.</summary>
internal interface IErrorCounter
{
    /// <summary>Counts a row.</summary>
    /// <param name="function">Name of the function.</param>
    /// <param name="describeRow">Describes the row; only called if the row is kept.</param>
    /// <param name="error">The error.</param>
    void Add(string function, Func<string> describeRow, Exception error);
}
