using Gozcu.Hosting.CommandLine;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tables;

/// <summary>Checks, before any work is done, a file system that only Spark's Hadoop client can access (hdfs, s3a and others).</summary>
internal static class RemoteFileSystem
{
    /// <summary>
    /// Hadoop settings of this check, with few retries. The jobs themselves keep the default settings for long runs, with which Hadoop reports an unreachable
    /// server only after a quarter of an hour.
    /// </summary>
    private static readonly (string Setting, string Value)[] Patience =
    [
        ("fs.s3a.attempts.maximum", "2"),
        ("fs.s3a.retry.limit", "1"),
        ("ipc.client.connect.max.retries", "2"),
        ("ipc.client.connect.max.retries.on.timeouts", "0"),
    ];

    /// <summary>Sends a request for a URI to its file system. It does not matter whether the URI exists.</summary>
    /// <param name="spark">Session, whose settings and classes are used.</param>
    /// <param name="uri">URI, as in <c>--workspace</c>.</param>
    /// <exception cref="UsageException">Spark has no classes for the file system, there are no credentials, or the bucket does not exist.</exception>
    /// <exception cref="IOException">The file system does not answer, or denies access.</exception>
    public static void RequireReachable(SparkSession spark, string uri)
    {
        try
        {
            Ask(spark, uri);
        }
        catch (JvmException e)
        {
            throw Explain(e, uri, HadoopVersion(spark));
        }
    }

    private static void Ask(SparkSession spark, string uri)
    {
        var jvm = spark.Reference.Jvm;
        var context = (JvmObjectReference)spark.Reference.Invoke("sparkContext")!;
        var settings = jvm.CallConstructor("org.apache.hadoop.conf.Configuration", context.Invoke("hadoopConfiguration"));
        foreach (var (setting, value) in Patience)
        {
            settings.Invoke("set", setting, value);
        }
        var address = (JvmObjectReference)jvm.CallStaticJavaMethod("java.net.URI", "create", uri)!;
        // A new instance rather than the shared one, which would get the same few retries.
        var files = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.hadoop.fs.FileSystem", "newInstance", address, settings)!;
        try
        {
            // For an address alone, hdfs://host, the path would be empty, which HDFS rejects; Hadoop removes the slash from other paths.
            files.Invoke("exists", jvm.CallConstructor("org.apache.hadoop.fs.Path", uri + "/"));
        }
        finally
        {
            files.Invoke("close");
        }
    }

    /// <summary>Returns the exception for the user, by the errors of Hadoop's file systems.</summary>
    /// <param name="error">Exception from Hadoop.</param>
    /// <param name="uri">URI that was checked.</param>
    /// <param name="hadoopVersion">Version of Spark's Hadoop client, which must equal that of the file system's classes.</param>
    internal static Exception Explain(JvmException error, string uri, string hadoopVersion)
    {
        var text = string.Join('\n', Causes(error).Select(e => $"{e.JavaClass}: {e.Message}"));
        bool Says(params string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
        var scheme = uri[..uri.IndexOf("://", StringComparison.Ordinal)];
        if (scheme is "s3" or "s3n" && Says("No FileSystem for scheme"))
        {
            return new UsageException(
                $"--workspace is {uri}, but Hadoop's file system for S3 is called s3a: write s3a{uri[scheme.Length..]}.",
                error
            );
        }
        if (Says("No FileSystem for scheme"))
        {
            return new UsageException(
                $"--workspace is {uri}, but Spark knows no file system '{scheme}'. Use hdfs:// or s3a://, or add the jar that has it by --packages.",
                error
            );
        }
        if (Says("ClassNotFoundException", "NoClassDefFoundError"))
        {
            return new UsageException(
                $"--workspace is {uri}, but Spark has no classes for {scheme}: {error.Message}. "
                    + (
                        scheme == "s3a"
                            ? $"Add them by ./spark-submit.sh --packages org.apache.hadoop:hadoop-aws:{hadoopVersion}, or put that jar and its dependencies into the jars of your SPARK_HOME."
                            : "Add the jar that has them by --packages or --jars."
                    ),
                error
            );
        }
        if (Says("NoAuthWithAWSException", "NoAwsCredentialsException", "Unable to load AWS credentials"))
        {
            return new UsageException(
                $"--workspace is {uri}, but there are no credentials for S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a file of credentials or a provider; docs/analyze.md says how.",
                error
            );
        }
        if (Says("NoSuchBucket", "UnknownStoreException"))
        {
            return new UsageException(
                $"--workspace is {uri}, but there is no such bucket. Make it first, or choose another; spark.hadoop.fs.s3a.endpoint says where it is looked for.",
                error
            );
        }
        return Says("Status Code: 403", "AccessControlException", "AccessDeniedException")
            ? new IOException(
                $"--workspace is {uri}, where access is refused: {Reason(error)} Its credentials are wrong, or may not list it.",
                error
            )
            : new IOException(
                $"--workspace is {uri}, which cannot be reached: {Reason(error)}"
                    + (scheme == "s3a" ? " Its address is spark.hadoop.fs.s3a.endpoint; see docs/analyze.md." : ""),
                error
            );
    }

    /// <summary>Returns the innermost message as one sentence; the outer ones repeat it with the names of Java methods.</summary>
    private static string Reason(JvmException error)
    {
        var innermost = Causes(error).Last();
        var line = innermost.Message.Split('\n')[0].TrimEnd('.', ' ');
        // Amazon's SDK appends support information in parentheses to its messages.
        var bracket = line.IndexOf(" (Service: ", StringComparison.Ordinal);
        return (bracket < 0 ? line : line[..bracket]) + ".";
    }

    private static IEnumerable<JvmException> Causes(Exception? error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is JvmException java)
            {
                yield return java;
            }
        }
    }

    private static string HadoopVersion(SparkSession spark) =>
        (string)spark.Reference.Jvm.CallStaticJavaMethod("org.apache.hadoop.util.VersionInfo", "getVersion")!;
}
