using Microsoft.Spark.Accumulators;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>State that the driver keeps for one Spark application, from the start of its context to its end, for data that functions share.</summary>
internal sealed class SparkApplication
{
    private static readonly Lock s_lock = new();
    private static SparkApplication? s_current;
    private readonly Lazy<string> _folder;
    private readonly Lazy<bool> _encryptsFiles;
    private readonly Lazy<AccumulatorServer> _accumulators;

    private SparkApplication(JvmObjectReference context, string id)
    {
        Id = id;
        Context = context;
        JavaContext = (JvmObjectReference)
            Jvm.CallStaticJavaMethod("org.apache.spark.api.java.JavaSparkContext", "fromSparkContext", context)!;
        Commands = new LargeCommands(this);
        _folder = new Lazy<string>(MakeFolder);
        _encryptsFiles = new Lazy<bool>(() =>
            (bool)Jvm.CallStaticJavaMethod("org.apache.spark.api.python.PythonUtils", "isEncryptionEnabled", JavaContext)!
        );
        _accumulators = new Lazy<AccumulatorServer>(() => AccumulatorServer.Start(this));
    }

    public string Id { get; }

    /// <summary>Reference to the SparkContext in the JVM.</summary>
    public JvmObjectReference Context { get; }

    public JvmObjectReference JavaContext { get; }

    public IJvmBridge Jvm => Context.Jvm;

    /// <summary>Folder of the driver that is deleted when its JVM ends.</summary>
    public string Folder => _folder.Value;

    /// <summary>True if Spark encrypts what it writes to disk.</summary>
    public bool EncryptsFiles => _encryptsFiles.Value;

    /// <summary>Receives the counts of tasks.</summary>
    public AccumulatorServer Accumulators => _accumulators.Value;

    /// <summary>Functions that are too large to send with every task.</summary>
    public LargeCommands Commands { get; }

    /// <summary>True if the context of the application is the running one.</summary>
    public bool IsCurrent
    {
        get
        {
            lock (s_lock)
            {
                return ReferenceEquals(s_current, this);
            }
        }
    }

    /// <summary>Returns the application of a context.</summary>
    public static SparkApplication Of(SparkContext context)
    {
        var id = context.ApplicationId;
        lock (s_lock)
        {
            if (s_current is { } current && current.Id == id && ReferenceEquals(current.Jvm, context.Reference.Jvm))
            {
                return current;
            }

            s_current?.End();
            return s_current = new SparkApplication(context.Reference, id);
        }
    }

    private void End()
    {
        if (_accumulators.IsValueCreated)
        {
            _accumulators.Value.Dispose();
        }
    }

    private string MakeFolder()
    {
        const string Utils = "org.apache.spark.util.Utils";
        var root = (string)Jvm.CallStaticJavaMethod(Utils, "getLocalDir", Context.InvokeObject("conf"))!;
        var folder = (JvmObjectReference)Jvm.CallStaticJavaMethod(Utils, "createTempDir", root, "gozcu")!;
        return (string)folder.Invoke("getAbsolutePath")!;
    }
}
