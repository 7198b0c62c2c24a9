using System.Diagnostics;
using System.Text.Json;
using Gozcu.Benchmarks.Collect;
using Gozcu.Benchmarks.Driver;
using Gozcu.Benchmarks.Functions;
using Gozcu.Benchmarks.Groups;
using Gozcu.Benchmarks.Measuring;

namespace Gozcu.Benchmarks.Tests.Measuring;

/// <summary>The sessions that are compared, C#'s and PySpark's, have the same settings. PySpark is played by a package that notes what it is asked for.</summary>
[Category("Unit")]
internal sealed class SessionSettingsTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        Write("pyspark/__init__.py", "");
        Write("pyspark/sql/functions.py", "def __getattr__(name): return None\n");
        Write("pyspark/sql/streaming/__init__.py", "");
        Write("pyspark/sql/streaming/state.py", "GroupStateTimeout = None\n");
        Write("pandas.py", "def __getattr__(name): return None\n");
        Write("pyarrow/__init__.py", "def __getattr__(name): return None\n");
        Write("pyarrow/compute.py", "");
        Write(
            "pyspark/sql/__init__.py",
            """
            import json, sys


            class Builder:
                settings = {}

                def config(self, name, value):
                    self.settings[name] = value
                    return self

                def getOrCreate(self):
                    print(json.dumps([self.settings]))
                    sys.exit(0)


            class SparkSession:
                builder = Builder()
            """
        );
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Scripts()
    {
        yield return new TestCaseData(new CollectOptions { Memory = "3g" }, "Collect/pyspark_collect.py", (object[])["rows", 1, 1])
        {
            TestName = "collect",
        };
        yield return new TestCaseData(new FunctionsOptions { Memory = "3g" }, "Functions/pyspark_functions.py", (object[])["rows", 1, 1])
        {
            TestName = "functions",
        };
        yield return new TestCaseData(
            new GroupsOptions { Memory = "3g", Master = "local[7]" },
            "Groups/pyspark_groups.py",
            (object[])["rows", 1, 1, 1, 1, 1, 1]
        )
        {
            TestName = "groups",
        };
        yield return new TestCaseData(new DriverOptions { Memory = "3g" }, "Driver/pyspark_driver.py", (object[])[1, 1])
        {
            TestName = "driver",
        };
    }

    [TestCaseSource(nameof(Scripts))]
    public void ScriptOfThePeer_StartsItsSessionWithOurSettings(PeerOptions options, string script, object[] arguments)
    {
        var said = Run(
            Path.Combine(AppContext.BaseDirectory, script),
            [.. arguments.Select(a => $"{a}"), JsonSerializer.Serialize(options.Settings)]
        );

        var theirs = JsonSerializer.Deserialize<Dictionary<string, string>[]>(said)![0];
        // A switch of PySpark's own, for what C# does always.
        theirs.Remove("spark.sql.execution.arrow.pyspark.enabled");
        Assert.That(theirs, Is.EquivalentTo(options.Settings));
        Assert.That(theirs["spark.driver.memory"], Is.EqualTo("3g"));
    }

    [Test]
    public void LargeResults_HaveRoom() => Assert.That(new CollectOptions().Settings["spark.driver.memory"], Is.EqualTo("4g"));

    private string Run(string script, string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [script, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = _folder;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
            return said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("there is no python3 on this machine");
            throw;
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
