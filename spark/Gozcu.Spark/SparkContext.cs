using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>Connection of an application to the cluster.</summary>
public sealed partial class SparkContext : IJvmObjectReferenceProvider
{
    private const string JvmClass = "org.apache.spark.SparkContext";
    private const string GroupProperty = "spark.jobGroup.id";
    private const string DescriptionProperty = "spark.job.description";
    private const string InterruptProperty = "spark.job.interruptOnCancel";

    /// <summary>Creates a context with the properties of spark-submit.</summary>
    public SparkContext()
        : this(new SparkConf()) { }

    /// <summary>Creates a context with a configuration.</summary>
    public SparkContext(SparkConf conf)
        : this(conf.Reference.Jvm.CallConstructor(JvmClass, LocalMode.WithDefaults(conf))) { }

    /// <summary>Creates a context for a master URL and an application name.</summary>
    public SparkContext(string master, string appName)
        : this(master, appName, new SparkConf()) { }

    /// <summary>Creates a context for a master URL and an application name, with a configuration.</summary>
    public SparkContext(string master, string appName, SparkConf conf)
        : this(new SparkConf(conf.Reference.InvokeObject("clone")).SetMaster(master).SetAppName(appName)) { }

    /// <summary>Creates a context for a master URL and an application name, with the folder of Spark on the workers.</summary>
    public SparkContext(string master, string appName, string sparkHome)
        : this(new SparkConf().SetMaster(master).SetAppName(appName).SetSparkHome(sparkHome)) { }

    internal SparkContext(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the context in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Default number of partitions.</summary>
    public int DefaultParallelism => (int)Reference.Invoke("defaultParallelism")!;

    /// <summary>Id of the application at the cluster manager.</summary>
    public string ApplicationId => (string)Reference.Invoke("applicationId")!;

    /// <summary>URL of Spark's UI; null if it is disabled.</summary>
    public string? UiWebUrl => (string?)Reference.InvokeObject("uiWebUrl").ReadOption();

    /// <summary>Returns the context of this program, or creates one if there is none.</summary>
    public static SparkContext GetOrCreate(SparkConf conf) =>
        new((JvmObjectReference)conf.Reference.Jvm.CallStaticJavaMethod(JvmClass, "getOrCreate", LocalMode.WithDefaults(conf))!);

    /// <summary>Returns a copy of the configuration. Changes to it have no effect.</summary>
    public SparkConf GetConf() => new(Reference.InvokeObject("getConf"));

    /// <summary>Stops the context and everything that runs in it.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Returns Spark's version.</summary>
    public string Version() => (string)Reference.Invoke("version")!;

    /// <summary>Sets the minimum level of Spark's log.</summary>
    /// <param name="logLevel"><c>ALL</c>, <c>DEBUG</c>, <c>ERROR</c>, <c>FATAL</c>, <c>INFO</c>, <c>OFF</c>, <c>TRACE</c> or <c>WARN</c>.</param>
    public void SetLogLevel(string logLevel) => Reference.Invoke("setLogLevel", logLevel);

    /// <summary>
    /// Assigns the jobs that this flow of control starts from now on to a group. Like all local properties, it flows into threads and tasks started from here and across
    /// <see langword="await"/>, and is separate from those of other flows.
    /// </summary>
    /// <param name="groupId">Name of the group, for <see cref="CancelJobGroup"/>.</param>
    /// <param name="description">Description in Spark's UI.</param>
    /// <param name="interruptOnCancel">True if cancellation interrupts the threads of running tasks; false by default.</param>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false) =>
        JobProperties.Set(
            Reference,
            new(GroupProperty, groupId),
            new(DescriptionProperty, description),
            new(InterruptProperty, interruptOnCancel ? "true" : "false")
        );

    /// <summary>Removes the group from the jobs that this flow of control starts from now on.</summary>
    public void ClearJobGroup() =>
        JobProperties.Set(Reference, new(GroupProperty, null), new(DescriptionProperty, null), new(InterruptProperty, null));

    /// <summary>Cancels the jobs of a group, from whichever thread they were started.</summary>
    public void CancelJobGroup(string groupId) => Reference.Invoke("cancelJobGroup", groupId);

    /// <summary>Cancels all jobs.</summary>
    public void CancelAllJobs() => Reference.Invoke("cancelAllJobs");

    /// <summary>Sets the description in Spark's UI of the jobs that this flow of control starts from now on.</summary>
    public void SetJobDescription(string value) =>
        JobProperties.Set(Reference, new KeyValuePair<string, string?>(DescriptionProperty, value));

    /// <summary>Sets a local property of the jobs that this flow of control starts from now on; null removes it.</summary>
    public void SetLocalProperty(string key, string? value) => JobProperties.Set(Reference, new KeyValuePair<string, string?>(key, value));

    /// <summary>Returns a local property of the jobs that this flow of control starts, or null if it is not set.</summary>
    public string? GetLocalProperty(string key) => (string?)Reference.Invoke("getLocalProperty", key);

    /// <summary>Sends a file to every node, where <see cref="SparkFiles.Get"/> finds it.</summary>
    /// <param name="path">Local path, or path in a file system that Hadoop supports.</param>
    /// <param name="recursive">True if the path may be a folder; false by default.</param>
    public void AddFile(string path, bool recursive = false) => Reference.Invoke("addFile", path, recursive);

    /// <summary>Returns the paths of the files that are sent to every node.</summary>
    public IEnumerable<string> ListFiles() => [.. Reference.InvokeObject("listFiles").ReadSeq().Cast<string>()];

    /// <summary>Sends an archive to every node, where it is unpacked.</summary>
    [Since("3.1.0")]
    public void AddArchive(string path) => Reference.Invoke("addArchive", path);

    /// <summary>Returns the paths of the archives that are sent to every node.</summary>
    [Since("3.1.0")]
    public IEnumerable<string> ListArchives() => [.. Reference.InvokeObject("listArchives").ReadSeq().Cast<string>()];

    /// <summary>Sets the folder for checkpoints of data frames.</summary>
    public void SetCheckpointDir(string directory) => Reference.Invoke("setCheckpointDir", directory);

    /// <summary>Returns the folder for checkpoints of data frames, or null if it is not set.</summary>
    public string? GetCheckpointDir() => (string?)Reference.InvokeObject("getCheckpointDir").ReadOption();

    /// <summary>Returns Hadoop's configuration.</summary>
    public Hadoop.Conf.Configuration HadoopConfiguration() => new(Reference.InvokeObject("hadoopConfiguration"));
}
