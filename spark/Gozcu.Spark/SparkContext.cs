using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>An application's connection to the cluster.</summary>
public sealed partial class SparkContext : IJvmObjectReferenceProvider
{
    private const string JvmClass = "org.apache.spark.SparkContext";
    private const string GroupProperty = "spark.jobGroup.id";
    private const string DescriptionProperty = "spark.job.description";
    private const string InterruptProperty = "spark.job.interruptOnCancel";

    /// <summary>A context with the settings that spark-submit gives.</summary>
    public SparkContext()
        : this(new SparkConf()) { }

    /// <summary>A context with these settings.</summary>
    public SparkContext(SparkConf conf)
        : this(conf.Reference.Jvm.CallConstructor(JvmClass, LocalMode.WithDefaults(conf))) { }

    /// <summary>A context on a master under a name.</summary>
    public SparkContext(string master, string appName)
        : this(master, appName, new SparkConf()) { }

    /// <summary>A context on a master under a name, with settings.</summary>
    public SparkContext(string master, string appName, SparkConf conf)
        : this(new SparkConf(conf.Reference.InvokeObject("clone")).SetMaster(master).SetAppName(appName)) { }

    /// <summary>A context on a master under a name, with Spark's folder on the workers.</summary>
    public SparkContext(string master, string appName, string sparkHome)
        : this(new SparkConf().SetMaster(master).SetAppName(appName).SetSparkHome(sparkHome)) { }

    internal SparkContext(JvmObjectReference reference) => Reference = reference;

    /// <summary>The context in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>How many partitions data has by default.</summary>
    public int DefaultParallelism => (int)Reference.Invoke("defaultParallelism")!;

    /// <summary>The application's id, as the cluster manager knows it.</summary>
    public string ApplicationId => (string)Reference.Invoke("applicationId")!;

    /// <summary>The address of Spark's UI; null when it is off.</summary>
    public string? UiWebUrl => (string?)Reference.InvokeObject("uiWebUrl").ReadOption();

    /// <summary>The context of this program; a new one when there is none.</summary>
    public static SparkContext GetOrCreate(SparkConf conf) =>
        new((JvmObjectReference)conf.Reference.Jvm.CallStaticJavaMethod(JvmClass, "getOrCreate", LocalMode.WithDefaults(conf))!);

    /// <summary>A copy of the settings; changes to it have no effect.</summary>
    public SparkConf GetConf() => new(Reference.InvokeObject("getConf"));

    /// <summary>Ends the context and what runs in it.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Spark's version.</summary>
    public string Version() => (string)Reference.Invoke("version")!;

    /// <summary>From which level on Spark logs: ALL, DEBUG, ERROR, FATAL, INFO, OFF, TRACE, WARN.</summary>
    public void SetLogLevel(string logLevel) => Reference.Invoke("setLogLevel", logLevel);

    /// <summary>
    /// Puts the jobs that this flow of control starts from now on into a group. As all local properties, it flows into threads and tasks started from here
    /// and over <see langword="await"/>, and is kept apart from that of others.
    /// </summary>
    /// <param name="groupId">The group's name, for <see cref="CancelJobGroup"/>.</param>
    /// <param name="description">What Spark's UI shows.</param>
    /// <param name="interruptOnCancel">Whether cancelling interrupts the threads of running tasks.</param>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false) =>
        JobProperties.Set(
            Reference,
            new(GroupProperty, groupId),
            new(DescriptionProperty, description),
            new(InterruptProperty, interruptOnCancel ? "true" : "false")
        );

    /// <summary>Takes the jobs that this flow of control starts from now on out of their group.</summary>
    public void ClearJobGroup() =>
        JobProperties.Set(Reference, new(GroupProperty, null), new(DescriptionProperty, null), new(InterruptProperty, null));

    /// <summary>Cancels the jobs of a group, whichever thread has started them.</summary>
    public void CancelJobGroup(string groupId) => Reference.Invoke("cancelJobGroup", groupId);

    /// <summary>Cancels all jobs.</summary>
    public void CancelAllJobs() => Reference.Invoke("cancelAllJobs");

    /// <summary>What Spark's UI shows for the jobs that this flow of control starts from now on.</summary>
    public void SetJobDescription(string value) =>
        JobProperties.Set(Reference, new KeyValuePair<string, string?>(DescriptionProperty, value));

    /// <summary>A property of the jobs that this flow of control starts from now on; null removes it.</summary>
    public void SetLocalProperty(string key, string? value) => JobProperties.Set(Reference, new KeyValuePair<string, string?>(key, value));

    /// <summary>A property of the jobs that this flow of control starts; null when it is not set.</summary>
    public string? GetLocalProperty(string key) => (string?)Reference.Invoke("getLocalProperty", key);

    /// <summary>Sends a file to every node; <see cref="SparkFiles.Get"/> finds it there.</summary>
    /// <param name="path">A local path, or one on a file system that Hadoop knows.</param>
    /// <param name="recursive">Whether the path may be a folder.</param>
    public void AddFile(string path, bool recursive = false) => Reference.Invoke("addFile", path, recursive);

    /// <summary>The files sent to every node.</summary>
    public IEnumerable<string> ListFiles() => [.. Reference.InvokeObject("listFiles").ReadSeq().Cast<string>()];

    /// <summary>Sends an archive to every node, where it is unpacked.</summary>
    [Since("3.1.0")]
    public void AddArchive(string path) => Reference.Invoke("addArchive", path);

    /// <summary>The archives sent to every node.</summary>
    [Since("3.1.0")]
    public IEnumerable<string> ListArchives() => [.. Reference.InvokeObject("listArchives").ReadSeq().Cast<string>()];

    /// <summary>Where data frames are checkpointed.</summary>
    public void SetCheckpointDir(string directory) => Reference.Invoke("setCheckpointDir", directory);

    /// <summary>Where data frames are checkpointed; null when it is not set.</summary>
    public string? GetCheckpointDir() => (string?)Reference.InvokeObject("getCheckpointDir").ReadOption();

    /// <summary>Hadoop's settings.</summary>
    public Hadoop.Conf.Configuration HadoopConfiguration() => new(Reference.InvokeObject("hadoopConfiguration"));
}
