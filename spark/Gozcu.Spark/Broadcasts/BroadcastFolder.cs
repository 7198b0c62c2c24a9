using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Folder of the driver in which an application's broadcasts are. Deleted when the driver's JVM ends.</summary>
internal sealed class BroadcastFolder
{
    private readonly Lazy<string> _path;
    private readonly Lazy<bool> _encryptsFiles;

    /// <param name="context">Reference to the application's SparkContext in the JVM.</param>
    public BroadcastFolder(JvmObjectReference context)
    {
        JavaContext = (JvmObjectReference)
            context.Jvm.CallStaticJavaMethod("org.apache.spark.api.java.JavaSparkContext", "fromSparkContext", context)!;
        _path = new Lazy<string>(() => Create(context));
        _encryptsFiles = new Lazy<bool>(() =>
            (bool)context.Jvm.CallStaticJavaMethod("org.apache.spark.api.python.PythonUtils", "isEncryptionEnabled", JavaContext)!
        );
    }

    /// <summary>Reference to the JavaSparkContext, which creates broadcasts.</summary>
    public JvmObjectReference JavaContext { get; }

    /// <summary>Path of the folder.</summary>
    public string Path => _path.Value;

    /// <summary>True if Spark encrypts what it writes to disk.</summary>
    public bool EncryptsFiles => _encryptsFiles.Value;

    private static string Create(JvmObjectReference context)
    {
        const string Utils = "org.apache.spark.util.Utils";
        var root = (string)context.Jvm.CallStaticJavaMethod(Utils, "getLocalDir", context.InvokeObject("conf"))!;
        var folder = (JvmObjectReference)context.Jvm.CallStaticJavaMethod(Utils, "createTempDir", root, "gozcu")!;
        return (string)folder.Invoke("getAbsolutePath")!;
    }
}
