using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Jobs.Tests.Analyze;
using Gozcu.Jobs.Tests.Processes;

namespace Gozcu.Jobs.Tests.Running;

/// <summary>Jobs work in UTC, wherever and with whatever settings they run.</summary>
[TestFixture]
[NonParallelizable]
[Category("EndToEnd")]
internal sealed class SessionTimeZoneTests
{
    private const string Setting = "spark.sql.session.timeZone";

    [TearDown]
    public void SetBack() => JobsFixture.Session.Conf().Set(Setting, "UTC");

    [Test]
    public void SessionThatIsThere_IsSetToUtc()
    {
        JobsFixture.Session.Conf().Set(Setting, "Asia/Tokyo");

        var session = SparkSessions.Start("tests", TableFormat.Delta, writesTo: Workspace.DefaultRoot);

        Assert.That(
            session.Sql("SELECT current_timezone(), hour(timestamp'2026-01-01T00:00:00Z')").First().Values,
            Is.EqualTo(new object[] { "UTC", 0 })
        );
    }

    [Test]
    public void SessionOfSomebodyElse_InAnotherZone_IsRefused()
    {
        JobsFixture.Session.Conf().Set(Setting, "America/New_York");

        Assert.That(
            () => new DataSetJobs(JobsFixture.Session, JobsFixture.PumpFile, JobsFixture.NewFolder()),
            Throws.TypeOf<UsageException>().With.Message.Contains("America/New_York").And.Message.Contains("spark.Conf().Set(")
        );
    }

    [TestCase("Etc/UTC")]
    [TestCase("Z")]
    [TestCase("+00:00")]
    public void SessionInUtcByAnotherName_IsTaken(string name)
    {
        JobsFixture.Session.Conf().Set(Setting, name);

        Assert.That(() => new DataSetJobs(JobsFixture.Session, JobsFixture.PumpFile, JobsFixture.NewFolder()), Throws.Nothing);
    }

    /// <summary>Settings of the command line, of a file, and of the JVM that name another zone change no answer.</summary>
    [Test]
    public async Task Job_AnswersTheSameUnderAnyZone()
    {
        var folder = JobsFixture.NewFolder();
        var data = JobsFixture.WritePumps(["p1,2026-03-08T07:30:00Z,small,6.1,20.1,0", "p2,2026-01-01T23:30:00Z,large,6.2,20.2,1"]);
        var questions = QuestionFiles.Write(
            (
                "times",
                "-- When?\n-- tables: clean\nSELECT pump, time, hour(time) AS hour, cast(time AS date) AS day, cast(time AS string) AS text FROM clean ORDER BY pump\n"
            )
        );
        string[] zone = ["--conf", $"{Setting}=Asia/Tokyo", "--driver-java-options", "-Duser.timezone=America/New_York"];
        string[] where = ["--dataset", JobsFixture.PumpFile, "--workspace", folder];

        var preprocess = await JobProcess.RunAsync([.. zone, "preprocess", .. where, "--input", data]);
        var analyze = await JobProcess.RunAsync([
            .. zone,
            "analyze",
            .. where,
            "--questions",
            questions,
            "--no-charts",
            "--output",
            folder,
        ]);

        Assert.That((preprocess.ExitCode, analyze.ExitCode), Is.EqualTo((0, 0)), preprocess.Error + analyze.Error);
        Assert.That(analyze.Error, Does.Contain($"{Setting} is Asia/Tokyo, but jobs work in UTC"));
        Assert.That(
            await File.ReadAllLinesAsync(Path.Combine(folder, "times.csv")),
            Is.EqualTo(
                new[]
                {
                    "pump,time,hour,day,text",
                    "p1,2026-03-08T07:30:00Z,7,2026-03-08,2026-03-08 07:30:00",
                    "p2,2026-01-01T23:30:00Z,23,2026-01-01,2026-01-01 23:30:00",
                }
            )
        );
    }
}
