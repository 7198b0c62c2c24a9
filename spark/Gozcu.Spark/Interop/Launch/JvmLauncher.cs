using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>Starts a JVM with Spark's gateway, for a program that was not started by spark-submit.</summary>
internal static class JvmLauncher
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    private static readonly string[] JavaOptionKeys = ["spark.driver.defaultJavaOptions", "spark.driver.extraJavaOptions"];

    /// <summary>Starts a JVM and waits until its gateway listens.</summary>
    /// <param name="settings">Spark's settings, as far as they are known before the session.</param>
    /// <exception cref="JvmConnectionException">Java or Spark is missing, or the JVM ended before its gateway was running; the message gives the remedy.</exception>
    internal static JvmBridge Start(IEnumerable<KeyValuePair<string, string>> settings)
    {
        JavaRuntime java = JavaRuntime.Find();
        SparkRuntime spark = SparkRuntime.Find();
        var properties = new SparkProperties(Path.Combine(spark.Configuration, "spark-defaults.conf"), settings);
        properties.SetDefault("spark.master", "local[*]");
        string folder = Directory.CreateTempSubdirectory("gozcu-gateway-").FullName;
        string propertiesFile = Path.Combine(folder, "spark.properties");
        string connectionFile = Path.Combine(folder, "connection");
        JvmProcess? jvm = null;
        JvmBridge? bridge = null;
        try
        {
            properties.Write(propertiesFile);
            jvm = new JvmProcess(StartJava(java, spark, properties, propertiesFile, connectionFile));
            AwaitGateway(jvm, connectionFile);
            (int port, string secret) = ReadConnection(connectionFile);
            bridge = new JvmBridge(port, secret, jvm);
            File.Delete(propertiesFile);
            File.Delete(connectionFile);
            if (IsOurs(properties))
            {
                jvm.RemoveLast(bridge, folder);
            }
            else
            {
                Directory.Delete(folder);
            }

            return bridge;
        }
        catch
        {
            bridge?.Dispose();
            jvm?.Dispose();
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            throw;
        }
    }

    /// <summary>Tests whether the JVM has no options of the user. An agent or recording may need to write after the shutdown hooks.</summary>
    private static bool IsOurs(SparkProperties properties) =>
        OperatingSystem.IsLinux()
        && !EnvironmentVariables.HasJavaOptions
        && !JavaOptionKeys.Any(key => properties.Get(key) is { Length: > 0 });

    private static Process StartJava(
        JavaRuntime java,
        SparkRuntime spark,
        SparkProperties properties,
        string propertiesFile,
        string connectionFile
    )
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = java.Executable;
        }
        else
        {
            // Ctrl-C is sent to every process of the terminal. The JVM must leave it to this process, which ends the JVM when it ends.
            start.FileName = "/bin/sh";
            foreach (string argument in new[] { "-c", "trap '' INT; exec \"$0\" \"$@\"", java.Executable })
            {
                start.ArgumentList.Add(argument);
            }
        }

        foreach (string argument in Arguments(spark, properties, propertiesFile))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SPARK_HOME"] = spark.Home;
        start.Environment["_PYSPARK_DRIVER_CONN_INFO_PATH"] = connectionFile;
        if (properties.Get("spark.master")!.StartsWith("local", StringComparison.Ordinal) && EnvironmentVariables.LocalAddress is null)
        {
            // A local session offers nothing to other machines.
            start.Environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new JvmConnectionException($"'{java.Executable}' cannot be run: {e.Message}.", e);
        }
    }

    private static IEnumerable<string> Arguments(SparkRuntime spark, SparkProperties properties, string propertiesFile)
    {
        List<string> classPath = [Path.Combine(spark.Jars, "*")];
        if (EnvironmentVariables.SparkConfigurationFolder is { } configuration)
        {
            classPath.Insert(0, configuration);
        }

        classPath.AddRange(EnvironmentVariables.HadoopConfigurationFolders);
        bool plainClassPath = classPath.Count == 1;
        if (properties.Get("spark.driver.extraClassPath") is { Length: > 0 } extra)
        {
            classPath.Insert(0, extra);
            plainClassPath = false;
        }

        yield return "-Xmx" + (properties.Get("spark.driver.memory") ?? EnvironmentVariables.DriverMemory ?? "1g");
        if (plainClassPath && File.Exists(spark.ClassDataArchive))
        {
            // It is valid only for the class path it was made for. An archive of another Java version is ignored.
            yield return "-XX:SharedArchiveFile=" + spark.ClassDataArchive;
            yield return "-Xshare:auto";
            yield return "-Xlog:cds=off";
            yield return "-Xlog:cds+dynamic=off";
        }

        foreach (string option in JavaOptions.All)
        {
            yield return option;
        }

        string logging = Path.Combine(spark.Configuration, "log4j2.properties");
        if (File.Exists(logging))
        {
            yield return "-Dlog4j2.configurationFile=" + new Uri(logging).AbsoluteUri;
        }

        foreach (string key in JavaOptionKeys)
        {
            foreach (string option in CommandLineText.Split(properties.Get(key) ?? ""))
            {
                yield return option;
            }
        }

        if (properties.Get("spark.driver.extraLibraryPath") is { Length: > 0 } libraries)
        {
            yield return "-Djava.library.path=" + libraries;
        }

        yield return "-cp";
        yield return string.Join(Path.PathSeparator, classPath);
        yield return "org.apache.spark.deploy.SparkSubmit";
        yield return "--properties-file";
        yield return propertiesFile;
        yield return "pyspark-shell";
    }

    private static void AwaitGateway(JvmProcess jvm, string connectionFile)
    {
        long started = Stopwatch.GetTimestamp();
        while (!File.Exists(connectionFile))
        {
            if (jvm.WaitForExit(TimeSpan.FromMilliseconds(5)))
            {
                throw new JvmConnectionException(
                    $"The JVM could not start Spark's gateway. {jvm.DescribeEnd()}What it wrote to standard error says why."
                );
            }

            if (Stopwatch.GetElapsedTime(started) > Deadline)
            {
                throw new JvmConnectionException($"The JVM has not started Spark's gateway within {Deadline.TotalSeconds:0} seconds.");
            }
        }
    }

    /// <summary>Reads the port as int32 and the secret as a string, big-endian. Spark moves the complete file into place.</summary>
    private static (int Port, string Secret) ReadConnection(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4));
        return (BinaryPrimitives.ReadInt32BigEndian(bytes), Encoding.UTF8.GetString(bytes, 8, length));
    }
}
