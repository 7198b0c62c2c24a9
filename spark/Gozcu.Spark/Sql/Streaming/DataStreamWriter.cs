using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Writes a stream.</summary>
public sealed partial class DataStreamWriter : IJvmObjectReferenceProvider
{
    internal DataStreamWriter(JvmObjectReference reference) => Reference = reference;

    /// <summary>The writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Which rows of the result are written: new ones, all, or changed ones.</summary>
    public DataStreamWriter OutputMode(OutputMode outputMode) => OutputMode(outputMode.ToString());

    /// <summary>Which rows of the result are written: append, complete or update.</summary>
    public DataStreamWriter OutputMode(string outputMode) => Chain("outputMode", outputMode);

    /// <summary>When the next batch begins; by default when the last is done.</summary>
    public DataStreamWriter Trigger(Trigger trigger) => Chain("trigger", trigger);

    /// <summary>The query's name, unique among those that run.</summary>
    public DataStreamWriter QueryName(string queryName) => Chain("queryName", queryName);

    /// <summary>The sink: kafka, console, memory, noop, delta, or a file format.</summary>
    public DataStreamWriter Format(string source) => Chain("format", source);

    /// <summary>A folder for each value of these columns.</summary>
    public DataStreamWriter PartitionBy(params string[] colNames) => Chain("partitionBy", Reference.Jvm.ToSeq(colNames));

    /// <summary>An option of the format.</summary>
    public DataStreamWriter Option(string key, string value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamWriter Option(string key, bool value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamWriter Option(string key, long value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamWriter Option(string key, double value) => Chain("option", key, value);

    /// <summary>Options of the format.</summary>
    public DataStreamWriter Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Gives each batch to a function of the driver, which runs to its end before the next batch begins.</summary>
    /// <param name="func">
    /// Takes the batch, an ordinary data frame, and its number. After a failure the same number comes again with the same rows, so a function that
    /// writes by the number or by keys writes nothing twice. What it throws ends the query and is the inner exception of the query's.
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

    /// <summary>Gives each row to a writer, on the executors.</summary>
    /// <param name="writer">Copied to each task with what it holds.</param>
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
    /// <param name="path">Where files are written, for sinks that are files.</param>
    public StreamingQuery Start(string? path = null) =>
        new(path is null ? Reference.InvokeObject("start") : Reference.InvokeObject("start", path));

    /// <summary>Starts the query, which adds to a table.</summary>
    [Since("3.1.0")]
    public StreamingQuery ToTable(string tableName) => new(Reference.InvokeObject("toTable", tableName));

    private DataStreamWriter Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
