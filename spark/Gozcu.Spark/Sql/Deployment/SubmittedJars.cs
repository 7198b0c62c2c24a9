using Microsoft.Spark.Deployment;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Deployment;

/// <summary>
/// Jars that spark-submit has set. In cluster mode of a standalone cluster the application itself is among them (<see cref="SelfRunningHeader"/>), because spark-submit treats the
/// program as a jar. Neither the executors nor the JVM need it: executors receive the application's archive.
/// </summary>
internal static class SubmittedJars
{
    public const string Setting = "spark.jars";

    /// <summary>Returns the jars without the application; null if it is not among them.</summary>
    public static string? WithoutApplication(IJvmBridge jvm) =>
        EnvironmentVariables.SubmittedFile is { } file
            ? Without(file, new SparkConf(jvm.CallConstructor("org.apache.spark.SparkConf", true)).Get(Setting, ""))
            : null;

    /// <summary>Removes the jars with a file name from a list; null if there are none.</summary>
    internal static string? Without(string file, string jars)
    {
        var given = jars.Split(',');
        var left = given.Where(jar => Path.GetFileName(jar) != file).ToList();
        return left.Count == given.Length ? null : string.Join(',', left);
    }
}
