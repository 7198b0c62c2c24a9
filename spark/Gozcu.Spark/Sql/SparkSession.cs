using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Entry point to Spark: reads data, runs SQL and creates data frames. <see cref="Builder()"/> creates a session.</summary>
public sealed partial class SparkSession : IJvmObjectReferenceProvider, IDisposable
{
    private const string JvmClass = "org.apache.spark.sql.SparkSession";

    internal SparkSession(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the session in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Connection to the cluster.</summary>
    public SparkContext SparkContext => new(Reference.InvokeObject("sparkContext"));

    /// <summary>Catalog of databases, tables, views and functions.</summary>
    public Catalog.Catalog Catalog => new(Reference.InvokeObject("catalog"));

    /// <summary>Returns a builder of sessions.</summary>
    public static Builder Builder() => new();

    /// <summary>Sets the session of this thread, which <see cref="Builder.GetOrCreate"/> then returns.</summary>
    public static void SetActiveSession(SparkSession session) =>
        session.Reference.Jvm.CallStaticJavaMethod(JvmClass, "setActiveSession", session);

    /// <summary>Clears the session of this thread.</summary>
    public static void ClearActiveSession() => SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "clearActiveSession");

    /// <summary>Sets the default session, for threads that have none of their own.</summary>
    public static void SetDefaultSession(SparkSession session) =>
        session.Reference.Jvm.CallStaticJavaMethod(JvmClass, "setDefaultSession", session);

    /// <summary>Clears the default session.</summary>
    public static void ClearDefaultSession() => SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "clearDefaultSession");

    /// <summary>Returns the session of this thread, or null if there is none.</summary>
    public static SparkSession? GetActiveSession() => FromOption("getActiveSession");

    /// <summary>Returns the default session, or null if there is none.</summary>
    public static SparkSession? GetDefaultSession() => FromOption("getDefaultSession");

    /// <summary>Returns the session of this thread, or else the default session.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    [Since("2.4.0")]
    public static SparkSession Active() =>
        GetActiveSession()
        ?? GetDefaultSession()
        ?? throw new InvalidOperationException("There is no session; SparkSession.Builder().GetOrCreate() makes one.");

    /// <summary>Returns the configuration of the session.</summary>
    public RuntimeConfig Conf() => new(Reference.InvokeObject("conf"));

    /// <summary>Creates a session with its own settings, temporary views and functions in the same context.</summary>
    public SparkSession NewSession() => new(Reference.InvokeObject("newSession"));

    /// <summary>Returns a reader of files, tables and other sources.</summary>
    public DataFrameReader Read() => new(Reference.InvokeObject("read"));

    /// <summary>Returns a table or view as a data frame.</summary>
    public DataFrame Table(string tableName) => Call("table", tableName);

    /// <summary>Runs a SQL statement.</summary>
    /// <exception cref="ParseException">The text does not parse.</exception>
    /// <exception cref="AnalysisException">The query is not valid.</exception>
    public DataFrame Sql(string sqlText) => Call("sql", sqlText);

    /// <summary>Runs a SQL statement with named parameters, such as <c>:limit</c>.</summary>
    /// <param name="sqlText">SQL statement.</param>
    /// <param name="args">Values by parameter name, without the colon; they become literals.</param>
    [Since("3.4.0")]
    public DataFrame Sql(string sqlText, IDictionary<string, object> args) =>
        Call("sql", sqlText, args.ToDictionary(pair => pair.Key, pair => ColumnValue.ToParameter(pair.Value)));

    /// <summary>Runs a SQL statement with positional parameters, written <c>?</c>.</summary>
    /// <param name="sqlText">SQL statement.</param>
    /// <param name="args">Values in the order of the question marks; they become literals.</param>
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

    /// <summary>Creates a data frame without rows and columns.</summary>
    public DataFrame EmptyDataFrame() => Call("emptyDataFrame");

    /// <summary>Runs a command in an external engine.</summary>
    /// <param name="runner">Class name of the engine's command runner.</param>
    /// <param name="command">Command to run.</param>
    /// <param name="options">Options of the runner.</param>
    /// <returns>The output of the command, one row per line.</returns>
    [Since("3.0.0")]
    public DataFrame ExecuteCommand(string runner, string command, Dictionary<string, string> options) =>
        Call("executeCommand", runner, command, Reference.Jvm.ToScalaMap(options));

    /// <summary>Creates a data frame of the integers from 0 up to an end, exclusive, in a column <c>id</c>.</summary>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>Creates a data frame of the integers from a start, inclusive, to an end, exclusive, in a column <c>id</c>.</summary>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>Creates a data frame of the integers from a start, inclusive, to an end, exclusive, at equal steps, in a column <c>id</c>.</summary>
    public DataFrame Range(long start, long end, long step) =>
        Range(start, end, step, (int)Reference.Invoke("leafNodeDefaultParallelism")!);

    /// <summary>Creates a data frame of the integers from a start, inclusive, to an end, exclusive, at equal steps, in a column <c>id</c>.</summary>
    /// <param name="start">First value.</param>
    /// <param name="end">End, exclusive.</param>
    /// <param name="step">Difference between neighbours; not 0.</param>
    /// <param name="numPartitions">Number of partitions.</param>
    public DataFrame Range(long start, long end, long step, int numPartitions)
    {
        // Equals Spark's own range, without the encoder of its typed dataset. Data frames do not need it, and it would make the first range of a JVM
        // initialize Scala's reflection, which takes half a second of CPU time.
        var plans = (JvmObjectReference)Reference.Jvm.ReadStaticField("org.apache.spark.sql.catalyst.plans.logical.Range$", "MODULE$")!;
        object? plan = plans.Invoke("apply", start, end, step, numPartitions);
        return new DataFrame((JvmObjectReference)Reference.Jvm.CallStaticJavaMethod("org.apache.spark.sql.Dataset", "ofRows", this, plan)!);
    }

    /// <summary>Returns Spark's version.</summary>
    public string Version() => (string)Reference.Invoke("version")!;

    /// <summary>Stops the context and all its sessions.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Stops the context and all its sessions.</summary>
    public void Dispose() => Stop();

    private static SparkSession? FromOption(string method) =>
        ((JvmObjectReference)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, method)!).ReadOption() is JvmObjectReference session
            ? new SparkSession(session)
            : null;

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
