using Microsoft.Spark.Interop;

namespace Microsoft.Spark;

/// <summary>Files sent to every node by <see cref="SparkContext.AddFile"/>.</summary>
public static class SparkFiles
{
    private const string JvmClass = "org.apache.spark.SparkFiles";

    /// <summary>Where a file lies on this node.</summary>
    public static string Get(string fileName) => Path.Combine(GetRootDirectory(), fileName);

    /// <summary>The folder the files lie in on this node.</summary>
    public static string GetRootDirectory() =>
        TaskContext.Get()?.FilesFolder ?? (string)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "getRootDirectory")!;
}
