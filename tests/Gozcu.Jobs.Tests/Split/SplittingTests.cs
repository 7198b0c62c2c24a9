using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Split;

[TestFixture]
[Category("EndToEnd")]
internal sealed class SplittingTests
{
    private const int Rows = 500;
    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Preprocess()
    {
        _run = JobsFixture.NewRun(JobsFixture.Pump());
        var file = JobsFixture.WritePumps(JobsFixture.PumpLines(Rows));
        await PreprocessJob.RunAsync(_run, null, [file], CancellationToken.None);
    }

    [Test]
    public void Stratified_KeepsTheSharesOfEachClass()
    {
        var result = SplitJob.Run(_run, new SplitOptions());

        Assert.That(
            result.Parts.Select(p => (p.Part, p.Rows, p.Anomalies)),
            Is.EqualTo(new[] { ("train", 300L, (long?)60L), ("validation", 100L, 20L), ("test", 100L, 20L) })
        );
    }

    [TestCase(SplitMethod.Stratified)]
    [TestCase(SplitMethod.Time)]
    [TestCase(SplitMethod.Group)]
    public void EveryRow_IsInExactlyOnePart(SplitMethod method)
    {
        SplitJob.Run(_run, new SplitOptions { Method = method });

        var parts = Parts();
        Assert.That(parts.Count(), Is.EqualTo(Rows));
        Assert.That(parts.Select("pump", "time").Distinct().Count(), Is.EqualTo(Rows));
    }

    [Test]
    public void SameSeed_GivesTheSameParts()
    {
        var first = Assignment(new SplitOptions { Seed = 3 });

        Assert.That(Assignment(new SplitOptions { Seed = 3 }), Is.EqualTo(first));
        Assert.That(Assignment(new SplitOptions { Seed = 4 }), Is.Not.EqualTo(first));
    }

    [Test]
    public void ByTime_TheOldestTrain()
    {
        SplitJob.Run(_run, new SplitOptions { Method = SplitMethod.Time });

        var ends = Parts()
            .GroupBy("split")
            .Agg(Functions.Expr("min(time)").Alias("from"), Functions.Expr("max(time)").Alias("to"))
            .SelectExpr("split", "unix_micros(from)", "unix_micros(to)")
            .Collect()
            .ToDictionary(r => r.GetAs<string>(0), r => (From: r.GetAs<long>(1), To: r.GetAs<long>(2)));
        Assert.That(ends["train"].To, Is.LessThan(ends["validation"].From));
        Assert.That(ends["validation"].To, Is.LessThan(ends["test"].From));
    }

    [Test]
    public void ByGroup_NoGroupIsInTwoParts()
    {
        SplitJob.Run(_run, new SplitOptions { Method = SplitMethod.Group });

        var inSeveral = Parts().GroupBy("pump").Agg(Functions.Expr("count(distinct split)").Alias("n")).Filter("n > 1");
        Assert.That(inSeveral.Count(), Is.Zero);
    }

    [Test]
    public async Task ByGroup_OneLargerThanAPart_LeavesNoPartEmpty()
    {
        var run = JobsFixture.NewRun(JobsFixture.Pump());
        var lines = JobsFixture.PumpLines(Rows).Select((line, i) => i % 5 < 2 ? "large" + line[line.IndexOf(',')..] : line);
        await PreprocessJob.RunAsync(run, null, [JobsFixture.WritePumps(lines)], CancellationToken.None);

        for (var seed = 1; seed <= 6; seed++)
        {
            var parts = SplitJob.Run(run, new SplitOptions { Method = SplitMethod.Group, Seed = seed }).Parts;
            Assert.That(parts.Select(p => p.Rows), Is.EqualTo(new[] { 300, 100, 100 }).Within(20), $"seed {seed}");
        }
    }

    [Test]
    public void WithoutCleanRows_SaysWhichJobMakesThem() =>
        Assert.That(
            () => SplitJob.Run(JobsFixture.NewRun(JobsFixture.Pump()), new SplitOptions()),
            Throws.TypeOf<UsageException>().With.Message.Contains("preprocess")
        );

    private DataFrame Parts() => _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("pump"), "split");

    private List<string> Assignment(SplitOptions options)
    {
        SplitJob.Run(_run, options);
        return [.. Parts().SelectExpr("concat(pump, unix_micros(time), split)").Collect().Select(r => r.GetAs<string>(0)).Order()];
    }
}
