using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>The way into Spark: reads data, runs SQL, makes data frames. <see cref="Builder()"/> makes one.</summary>
public sealed partial class SparkSession : IJvmObjectReferenceProvider, IDisposable
{
    private const string JvmClass = "org.apache.spark.sql.SparkSession";

    internal SparkSession(JvmObjectReference reference) => Reference = reference;

    /// <summary>The session in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The connection to the cluster.</summary>
    public SparkContext SparkContext => new(Reference.InvokeObject("sparkContext"));

    /// <summary>The databases, tables, views and functions the session knows.</summary>
    public Catalog.Catalog Catalog => new(Reference.InvokeObject("catalog"));

    /// <summary>Builds a session.</summary>
    public static Builder Builder() => new();

    /// <summary>The session of this thread, which <see cref="Builder.GetOrCreate"/> then gives.</summary>
    public static void SetActiveSession(SparkSession session) =>
        session.Reference.Jvm.CallStaticJavaMethod(JvmClass, "setActiveSession", session);

    /// <summary>This thread has no session of its own any more.</summary>
    public static void ClearActiveSession() => SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "clearActiveSession");

    /// <summary>The session of threads without one.</summary>
    public static void SetDefaultSession(SparkSession session) =>
        session.Reference.Jvm.CallStaticJavaMethod(JvmClass, "setDefaultSession", session);

    /// <summary>Threads without a session have none any more.</summary>
    public static void ClearDefaultSession() => SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "clearDefaultSession");

    /// <summary>The session of this thread; null when there is none.</summary>
    public static SparkSession? GetActiveSession() => FromOption("getActiveSession");

    /// <summary>The session of threads without one; null when there is none.</summary>
    public static SparkSession? GetDefaultSession() => FromOption("getDefaultSession");

    /// <summary>The session of this thread, else the default one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [Since("2.4.0")]
    public static SparkSession Active() =>
        GetActiveSession()
        ?? GetDefaultSession()
        ?? throw new InvalidOperationException("There is no session; SparkSession.Builder().GetOrCreate() makes one.");

    /// <summary>The session's settings.</summary>
    public RuntimeConfig Conf() => new(Reference.InvokeObject("conf"));

    /// <summary>A session with settings, views and functions of its own over the same context.</summary>
    public SparkSession NewSession() => new(Reference.InvokeObject("newSession"));

    /// <summary>Reads files, tables and other sources.</summary>
    public DataFrameReader Read() => new(Reference.InvokeObject("read"));

    /// <summary>A table or view.</summary>
    public DataFrame Table(string tableName) => Call("table", tableName);

    /// <summary>Runs SQL.</summary>
    public DataFrame Sql(string sqlText) => Call("sql", sqlText);

    /// <summary>Runs SQL with values for its named parameters, such as <c>:limit</c>.</summary>
    /// <param name="sqlText">The SQL.</param>
    /// <param name="args">The values by name, without the colon.</param>
    [Since("3.4.0")]
    public DataFrame Sql(string sqlText, IDictionary<string, object> args) =>
        Call("sql", sqlText, args.ToDictionary(pair => pair.Key, pair => ColumnValue.ToParameter(pair.Value)));

    /// <summary>Runs SQL with values for its question marks.</summary>
    /// <param name="sqlText">The SQL.</param>
    /// <param name="args">The values in order.</param>
    [Since("3.5.0")]
    public DataFrame Sql(string sqlText, object[] args) =>
        Call(
            "sql",
            sqlText,
            Reference.Jvm.CallStaticJavaMethod(
                "org.apache.spark.api.python.PythonUtils",
                "toArray",
                args.Select(ColumnValue.ToParameter).ToList()
            )
        );

    /// <summary>A data frame without rows and columns.</summary>
    public DataFrame EmptyDataFrame() => Call("emptyDataFrame");

    /// <summary>Runs a command of an external engine that the session knows.</summary>
    [Since("3.0.0")]
    public DataFrame ExecuteCommand(string runner, string command, Dictionary<string, string> options) =>
        Call("executeCommand", runner, command, Reference.Jvm.ToScalaMap(options));

    /// <summary>The numbers from 0 up to an end, in a column <c>id</c>.</summary>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>The numbers from a start up to an end, in a column <c>id</c>.</summary>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>The numbers from a start up to an end by steps, in a column <c>id</c>.</summary>
    public DataFrame Range(long start, long end, long step) =>
        Range(start, end, step, (int)Reference.Invoke("leafNodeDefaultParallelism")!);

    /// <summary>The numbers from a start up to an end by steps, in a column <c>id</c> and so many partitions.</summary>
    public DataFrame Range(long start, long end, long step, int numPartitions)
    {
        // What Spark's own range does, but for the encoder of its typed data set: no data frame needs it, and with it the first range of a JVM would
        // wake Scala's reflection, half a second of CPU.
        var plans = (JvmObjectReference)Reference.Jvm.ReadStaticField("org.apache.spark.sql.catalyst.plans.logical.Range$", "MODULE$")!;
        object? plan = plans.Invoke("apply", start, end, step, numPartitions);
        return new DataFrame((JvmObjectReference)Reference.Jvm.CallStaticJavaMethod("org.apache.spark.sql.Dataset", "ofRows", this, plan)!);
    }

    /// <summary>Spark's version.</summary>
    public string Version() => (string)Reference.Invoke("version")!;

    /// <summary>Ends the context, for all its sessions.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Ends the context, for all its sessions.</summary>
    public void Dispose() => Stop();

    private static SparkSession? FromOption(string method) =>
        ((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, method)!).ReadOption() is JvmObjectReference session
            ? new SparkSession(session)
            : null;

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
