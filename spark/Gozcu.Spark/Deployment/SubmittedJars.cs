using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// The jars that spark-submit has set. In a standalone cluster's cluster mode the application itself is among them (<see cref="SelfRunningHeader"/>), since spark-submit takes whatever it runs for a jar. Executors
/// need it as little as the JVM does: they get the application's archive.
/// </summary>
internal static class SubmittedJars
{
    public const string Setting = "spark.jars";

    /// <summary>The jars without the application; null when it is not among them.</summary>
    public static string? WithoutApplication(IJvmBridge jvm) =>
        EnvironmentVariables.SubmittedFile is { } file
            ? Without(file, new SparkConf(jvm.CallConstructor("org.apache.spark.SparkConf", true)).Get(Setting, ""))
            : null;

    /// <summary>A list of jars without those that are called so; null when there are none.</summary>
    internal static string? Without(string file, string jars)
    {
        var given = jars.Split(',');
        var left = given.Where(jar => Path.GetFileName(jar) != file).ToList();
        return left.Count == given.Length ? null : string.Join(',', left);
    }
}
