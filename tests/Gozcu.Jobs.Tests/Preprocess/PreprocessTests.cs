using System.Text;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Tables;

namespace Gozcu.Jobs.Tests.Preprocess;

[TestFixture]
[Category("EndToEnd")]
internal sealed class PreprocessTests
{
    private const string Good = "p1,2026-01-01T00:00:00Z,small,5.5,20,0";

    [Test]
    public async Task RowsThatBreakARule_AreRejectedWithTheirReason()
    {
        var file = JobsFixture.WritePumps(
            Good,
            "p2,2026-01-01T00:01:00Z,large,6.5,,1",
            "p3,2026-01-01T00:02:00Z,small,25,20,0",
            "p4,2026-01-01T00:03:00Z,medium,5,20,0",
            "p5,yesterday,small,5,20,0",
            "p6,2026-01-01T00:05:00Z,small,high,20,0",
            "p7,2026-01-01T00:06:00Z,small,NaN,20,0",
            "p8,2026-01-01T00:07:00Z,small,5,20,",
            "p9,2026-01-01T00:08:00Z,small,,20,0",
            Good,
            "p10,2026-01-01T00:09:00Z,sma"
        );
        var run = JobsFixture.NewRun(JobsFixture.Pump());

        var result = await PreprocessJob.RunAsync(run, null, [file], CancellationToken.None);

        Assert.That((result.Read, result.Clean, result.Rejected), Is.EqualTo((11, 2, 9)));
        Assert.That(
            result.Reasons,
            Is.EquivalentTo(
                new Dictionary<string, long>
                {
                    ["out-of-range"] = 1,
                    ["unknown-category"] = 1,
                    ["bad-time"] = 1,
                    ["wrong-type"] = 1,
                    ["not-finite"] = 1,
                    ["missing-field"] = 2,
                    ["duplicate"] = 1,
                    ["malformed-row"] = 1,
                }
            )
        );
        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean("pump"), "preprocess").OrderBy("pump").Collect().ToList();
        Assert.That(clean.Select(r => r.GetAs<string>("pump")), Is.EqualTo(new[] { "p1", "p2" }));
        Assert.That(clean[0].GetAs<double>("pressure"), Is.EqualTo(5.5));
        Assert.That(clean[1].Get("flow"), Is.Null);
        var range = run
            .Workspace.Read(run.Spark, run.Workspace.Rejected("pump"), "preprocess")
            .Filter("code = 'out-of-range'")
            .Collect()
            .Single();
        Assert.That(range.GetAs<string>("field"), Is.EqualTo("pressure"));
        Assert.That(range.GetAs<string>("message"), Does.Contain("25").And.Contain("20"));
        Assert.That(range.GetAs<string>("original"), Is.EqualTo("p3,2026-01-01T00:02:00Z,small,25,20,0"));
    }

    [Test]
    public async Task SecondRun_ReplacesTheFirst()
    {
        var run = JobsFixture.NewRun(JobsFixture.Pump(), format: TableFormat.Delta);
        await PreprocessJob.RunAsync(run, null, [JobsFixture.WritePumps(JobsFixture.PumpLines(50))], CancellationToken.None);

        var again = await PreprocessJob.RunAsync(run, null, [JobsFixture.WritePumps(JobsFixture.PumpLines(30))], CancellationToken.None);

        Assert.That((again.Read, again.Clean), Is.EqualTo((30, 30)));
    }

    [TestCase("", TestName = "EmptyFile_GivesNoRows")]
    [TestCase("Pump,Time,Kind,Pressure [bar],Flow [l/s],Failed\n", TestName = "HeaderOnly_GivesNoRows")]
    public async Task NoRows_GiveNoRows(string content)
    {
        var file = Path.Combine(JobsFixture.NewFolder(), "empty.csv");
        await File.WriteAllTextAsync(file, content);

        var result = await PreprocessJob.RunAsync(JobsFixture.NewRun(JobsFixture.Pump()), null, [file], CancellationToken.None);

        Assert.That((result.Read, result.Clean, result.Rejected), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task WrongEncoding_IsRejected()
    {
        var file = Path.Combine(JobsFixture.NewFolder(), "latin1.csv");
        await File.WriteAllTextAsync(
            file,
            "Pump,Time,Kind,Pressure [bar],Flow [l/s],Failed\n" + Good + "\npümp,2026-01-01T00:01:00Z,small,5,20,0\n",
            Encoding.Latin1
        );

        var result = await PreprocessJob.RunAsync(JobsFixture.NewRun(JobsFixture.Pump()), null, [file], CancellationToken.None);

        Assert.That(result.Reasons, Is.EqualTo(new Dictionary<string, long> { ["wrong-encoding"] = 1 }));
        Assert.That(result.Clean, Is.EqualTo(1));
    }

    [Test]
    public async Task FileWithoutANeededColumn_IsNamed()
    {
        var file = Path.Combine(JobsFixture.NewFolder(), "narrow.csv");
        await File.WriteAllTextAsync(file, "Pump,Time,Kind\np1,2026-01-01T00:00:00Z,small\n");

        Assert.That(
            async () => await PreprocessJob.RunAsync(JobsFixture.NewRun(JobsFixture.Pump()), null, [file], CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains("Pressure [bar]").And.Message.Contains("narrow.csv")
        );
    }
}
