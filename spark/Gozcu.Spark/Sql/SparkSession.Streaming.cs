using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>Returns a reader of streams.</summary>
    public DataStreamReader ReadStream() => new(Reference.InvokeObject("readStream"));

    /// <summary>Returns the manager of the session's streaming queries.</summary>
    public StreamingQueryManager Streams() => new(Reference.InvokeObject("streams"));
}
