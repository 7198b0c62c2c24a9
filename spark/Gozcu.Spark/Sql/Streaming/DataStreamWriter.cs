using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Configures and starts a streaming query over a data frame.</summary>
public sealed partial class DataStreamWriter : IJvmObjectReferenceProvider
{
    internal DataStreamWriter(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets which rows of the result are written. Append by default.</summary>
    public DataStreamWriter OutputMode(OutputMode outputMode) => OutputMode(outputMode.ToString());

    /// <summary>Sets which rows of the result are written.</summary>
    /// <param name="outputMode"><c>append</c>, the default, <c>complete</c> or <c>update</c>.</param>
    public DataStreamWriter OutputMode(string outputMode) => Chain("outputMode", outputMode);

    /// <summary>Sets the trigger of micro-batches. By default a micro-batch starts as soon as the previous one is complete.</summary>
    public DataStreamWriter Trigger(Trigger trigger) => Chain("trigger", trigger);

    /// <summary>Sets the name of the query, unique among the session's active queries.</summary>
    public DataStreamWriter QueryName(string queryName) => Chain("queryName", queryName);

    /// <summary>Sets the format of the sink.</summary>
    /// <param name="source">Name such as <c>kafka</c>, <c>console</c>, <c>memory</c>, <c>noop</c> or <c>delta</c>, or a file format. Parquet by default.</param>
    public DataStreamWriter Format(string source) => Chain("format", source);

    /// <summary>Partitions the output by columns: one folder per combination of values.</summary>
    public DataStreamWriter PartitionBy(params string[] colNames) => Chain("partitionBy", Reference.Jvm.ToSeq(colNames));

    /// <summary>Sets an option of the sink.</summary>
    public DataStreamWriter Option(string key, string value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataStreamWriter Option(string key, bool value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataStreamWriter Option(string key, long value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataStreamWriter Option(string key, double value) => Chain("option", key, value);

    /// <summary>Sets options of the sink.</summary>
    public DataStreamWriter Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Passes each micro-batch to a function on the driver. The next micro-batch starts after it returns.</summary>
    /// <param name="func">
    /// Receives the micro-batch as an ordinary data frame, and its id. After a failure the same id may be repeated with the same rows; a function that writes by id or by key
    /// therefore writes nothing twice. An exception ends the query and becomes the inner exception of the query's.
    /// </param>
    [Since("2.4.0")]
    public DataStreamWriter ForeachBatch(Action<DataFrame, long> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        var jvm = (JvmBridge)Reference.Jvm;
        Interop.Py4J.Py4JCallback callback = jvm.Callbacks.Create(
            "org.apache.spark.sql.execution.streaming.sources.PythonForeachBatchFunction",
            (_, args) =>
            {
                func(new DataFrame((JvmObjectReference)args[0]!), (long)args[1]!);
                return null;
            }
        );
        jvm.CallStaticJavaMethod(
            "org.apache.spark.sql.execution.streaming.sources.PythonForeachBatchHelper",
            "callForeachBatch",
            this,
            callback
        );
        return this;
    }

    /// <summary>Passes each row to a writer on the executors.</summary>
    /// <param name="writer">Writer; each task receives a copy with the values of its fields.</param>
    [Since("2.4.0")]
    public DataStreamWriter Foreach(IForeachWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var nothing = new StructType([new StructField("nothing", new IntegerType())]);
        return ForeachBatch(
            (batch, id) =>
                batch
                    .MapInArrow(new ForeachPartition(writer, batch.Schema().Json, id).Write, nothing, writer.GetType().Name)
                    .Write()
                    .Format("noop")
                    .Mode(SaveMode.Overwrite)
                    .Save()
        );
    }

    /// <summary>Starts the query.</summary>
    /// <param name="path">Folder to write to, for file sinks.</param>
    public StreamingQuery Start(string? path = null) =>
        new(path is null ? Reference.InvokeObject("start") : Reference.InvokeObject("start", path));

    /// <summary>Starts the query, which appends to a table and creates it if needed.</summary>
    [Since("3.1.0")]
    public StreamingQuery ToTable(string tableName) => new(Reference.InvokeObject("toTable", tableName));

    private DataStreamWriter Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
