using System.Diagnostics;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Launch;

namespace Gozcu.Spark.Tests.Interop;

[Category("EndToEnd")]
public sealed class JvmLauncherTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["spark.driver.memory"] = "300m",
        ["spark.driver.extraJavaOptions"] = "-XX:TieredStopAtLevel=1 -Dgozcu.test='two words'",
        ["spark.gozcu.secret"] = "pass=word: #1 ünï",
    };

    [Test]
    public void Settings_ReachTheJvmButNotItsCommandLine()
    {
        using JvmBridge jvm = JvmLauncher.Start(Settings);
        var runtime = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.Runtime", "getRuntime")!;
        var management = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.ProcessHandle", "current")!;
        string commandLine = (string)management.InvokeObject("info").InvokeObject("commandLine").Invoke("orElse", "")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((long)runtime.Invoke("maxMemory")!, Is.LessThan(400L << 20));
            Assert.That(jvm.CallStaticJavaMethod("java.lang.System", "getProperty", "gozcu.test"), Is.EqualTo("two words"));
            Assert.That(
                JavaOptions.All,
                Is.Not.Empty.And.All.Matches<string>(option => commandLine.Contains(option, StringComparison.Ordinal))
            );
            Assert.That(
                jvm.CallConstructor("org.apache.spark.SparkConf", true).Invoke("get", "spark.gozcu.secret"),
                Is.EqualTo("pass=word: #1 ünï")
            );
            Assert.That(commandLine, Does.Contain("SparkSubmit").And.Not.Contain("pass"));
        }
    }

    [Test]
    public void Dispose_EndsTheJvm()
    {
        JvmBridge jvm = JvmLauncher.Start(Settings);
        using Process process = ProcessOf(jvm);
        jvm.Dispose();
        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(10)), Is.True);
    }

    [Test]
    public void Dispose_LetsTheShutdownHooksRunAndLeavesNothing()
    {
        Assume.That(OperatingSystem.IsLinux() && !Microsoft.Spark.Interop.EnvironmentVariables.HasJavaOptions, "others end by themselves");
        string file = Path.GetTempFileName();
        JvmBridge jvm = JvmLauncher.Start(new Dictionary<string, string> { ["spark.driver.memory"] = "300m" });
        using Process process = ProcessOf(jvm);
        jvm.CallConstructor("java.io.File", file).Invoke("deleteOnExit");
        string folder = (string)jvm.CallStaticJavaMethod("java.lang.System", "getenv", "_PYSPARK_DRIVER_CONN_INFO_PATH")!;
        folder = Path.GetDirectoryName(folder)!;
        string figures = $"/tmp/hsperfdata_{Environment.UserName}/{process.Id}";
        Assert.That((Directory.Exists(folder), File.Exists(file)), Is.EqualTo((true, true)));

        jvm.Dispose();

        Assert.That(
            (process.HasExited, Directory.Exists(folder), File.Exists(file), File.Exists(figures)),
            Is.EqualTo((true, false, false, false))
        );
    }

    [Test]
    public void KilledJvm_GivesAClearExceptionAtOnce()
    {
        using JvmBridge jvm = JvmLauncher.Start(Settings);
        using Process process = ProcessOf(jvm);
        Task blocked = Task.Run(() => jvm.CallStaticJavaMethod("java.lang.Thread", "sleep", 60_000L));
        Assert.That(() => CountSleepers(jvm), Is.EqualTo(1).After(20).Seconds.PollEvery(20).MilliSeconds);

        process.Kill();

        JvmConnectionException exception = Assert.ThrowsAsync<JvmConnectionException>(() => blocked.WaitAsync(TimeSpan.FromSeconds(20)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Message, Does.Contain("137").And.Contain("killed"));
            Assert.That(() => jvm.CallStaticJavaMethod("java.lang.Math", "abs", 1), Throws.TypeOf<JvmConnectionException>());
            Assert.That(jvm.IsBroken, Is.True);
        }
    }

    private static int CountSleepers(JvmBridge jvm)
    {
        var stacks = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.Thread", "getAllStackTraces")!;
        return stacks
            .InvokeObject("keySet")
            .ReadList()
            .Count(thread =>
                ((JvmObjectReference)thread!).InvokeObject("getState").ToString() == "TIMED_WAITING"
                && ((JvmObjectReference)thread).Invoke("getStackTrace") is JvmObjectReference stack
                && stack.ReadArray() is [JvmObjectReference top, ..]
                && top.ToString().Contains("Thread.sleep", StringComparison.Ordinal)
                && stack.ReadArray().Any(frame => frame!.ToString()!.Contains("py4j", StringComparison.Ordinal))
            );
    }

    private static Process ProcessOf(JvmBridge jvm) =>
        Process.GetProcessById(
            (int)(long)((JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.ProcessHandle", "current")!).Invoke("pid")!
        );
}
