using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>Reads streams.</summary>
    public DataStreamReader ReadStream() => new(Reference.InvokeObject("readStream"));

    /// <summary>The streaming queries of the session.</summary>
    public StreamingQueryManager Streams() => new(Reference.InvokeObject("streams"));
}
