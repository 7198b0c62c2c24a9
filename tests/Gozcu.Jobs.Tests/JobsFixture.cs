using Gozcu.Hosting.Running;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests;

/// <summary>What the tests of this assembly share: a session, folders that go away, and job runs in them.</summary>
[SetUpFixture]
internal sealed class JobsFixture
{
    private static readonly Lock Gate = new();
    private static SparkSession? s_session;
    private static string? s_folder;

    /// <summary>The shared session; it starts when the first test asks for it.</summary>
    public static SparkSession Session
    {
        get
        {
            lock (Gate)
            {
                return s_session ??= SparkSessions.Start("tests", TableFormat.Delta, writesTo: Workspace.DefaultRoot);
            }
        }
    }

    /// <summary>A new folder, deleted when the tests have ended.</summary>
    public static string NewFolder()
    {
        lock (Gate)
        {
            s_folder ??= Directory.CreateTempSubdirectory("gozcu-jobs-tests-").FullName;
        }
        return Directory.CreateDirectory(Path.Combine(s_folder, Guid.NewGuid().ToString("N"))).FullName;
    }

    /// <summary>A run of a job over a data set, in a workspace of its own unless one is given.</summary>
    public static JobRun NewRun(DataSetDefinition dataSet, string? workspace = null, TableFormat format = TableFormat.Parquet) =>
        new(
            dataSet,
            Session,
            new Workspace(workspace ?? NewFolder(), format),
            new RunContext(
                ProgramConsole.Plain(TestContext.Out, TestContext.Error, TimeProvider.System),
                new RunReport(),
                NullLoggerFactory.Instance,
                TimeProvider.System
            )
        );

    /// <summary>The file that defines the sample data set.</summary>
    public static string PumpFile => Path.Combine(TestContext.CurrentContext.TestDirectory, "Samples", "pump.yaml");

    /// <summary>The definition of the sample data set.</summary>
    public static DataSetDefinition Pump() => DataSetDefinition.Load(PumpFile);

    /// <summary>Writes a file of the sample data set.</summary>
    public static string WritePumps(params IEnumerable<string> lines)
    {
        var file = Path.Combine(NewFolder(), "pumps.csv");
        File.WriteAllLines(file, ["Pump,Time,Kind,Pressure [bar],Flow [l/s],Failed", .. lines]);
        return file;
    }

    /// <summary>Lines of pumps whose failures show in a low pressure at a high flow; every hundredth has no flow.</summary>
    public static IEnumerable<string> PumpLines(int count, int seed = 5)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var failed = i % 5 == 0;
            var pressure = failed ? 3 + 2 * random.NextDouble() : 5.5 + 3 * random.NextDouble() - (i % 17 == 0 ? 2.5 : 0);
            var flow = i % 100 == 1 ? "" : FormattableString.Invariant($"{(failed ? 30 : 20) + 10 * random.NextDouble():F3}");
            yield return FormattableString.Invariant(
                $"p{i % 40},{new DateTime(2026, 1, 1).AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ},{(i % 2 == 0 ? "small" : "large")},{pressure:F3},{flow},{(failed ? 1 : 0)}"
            );
        }
    }

    [OneTimeTearDown]
    public void Stop()
    {
        s_session?.Stop();
        s_session = null;
        if (s_folder is not null)
        {
            Directory.Delete(s_folder, recursive: true);
        }
    }
}
