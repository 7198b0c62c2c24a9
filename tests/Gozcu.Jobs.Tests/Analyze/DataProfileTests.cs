using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Preprocess;

namespace Gozcu.Jobs.Tests.Analyze;

[TestFixture]
[Category("EndToEnd")]
internal sealed class DataProfileTests
{
    [Test]
    public async Task Profile_HasWhatTheRowsHold()
    {
        var run = JobsFixture.NewRun(JobsFixture.Pump());
        string[] lines =
        [
            "a,2026-01-01T00:00:00Z,small,1,10,0",
            "b,2026-01-01T00:01:00Z,small,2,20,0",
            "c,2026-01-01T00:02:00Z,large,3,,1",
            "d,2026-01-01T00:03:00Z,small,6,60,0",
        ];
        await PreprocessJob.RunAsync(run, null, [JobsFixture.WritePumps(lines)], CancellationToken.None);

        var profile = DataProfile.Of(run.Workspace.Read(run.Spark, run.Workspace.Clean("pump"), "preprocess"), run.DataSet);

        Assert.That(profile.Rows, Is.EqualTo(4));
        var columns = profile.Columns.ToDictionary(c => c.Name);
        Assert.That(columns.Keys, Is.EqualTo(new[] { "pump", "time", "kind", "pressure", "flow", "failed" }));
        var pressure = columns["pressure"];
        Assert.That((pressure.Type, pressure.Unit, pressure.Missing, pressure.Distinct), Is.EqualTo(("double", "bar", 0L, 4L)));
        Assert.That(
            pressure.Numbers,
            Is.EqualTo(
                new NumberProfile(Min: 1, P01: 1, P25: 1, Median: 2, P75: 3, P99: 6, Max: 6, Mean: 3, Deviation: Math.Sqrt(14.0 / 3))
            )
        );
        Assert.That((columns["flow"].Missing, columns["flow"].Numbers!.Mean), Is.EqualTo((1, 30)));
        Assert.That(
            (columns["time"].First, columns["time"].Last),
            Is.EqualTo(((DateTime?)new DateTime(2026, 1, 1), (DateTime?)new DateTime(2026, 1, 1, 0, 3, 0)))
        );
        Assert.That(columns["kind"].TopValues, Is.EqualTo(new[] { new ValueCount("small", 3), new ValueCount("large", 1) }));
        Assert.That(columns["pump"].TopValues, Is.Empty, "each occurs once");
        var both = profile.Correlations.Single(c => (c.First, c.Second) == ("pressure", "flow"));
        Assert.That(both.Pearson, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void TableWithoutRows_HasAProfile()
    {
        var profile = DataProfile.Of(JobsFixture.Session.Sql("SELECT id, cast(id AS string) AS `na.me` FROM range(0)"));

        Assert.That(profile.Rows, Is.Zero);
        Assert.That(
            profile.Columns.Select(c => (c.Name, c.Numbers, c.Distinct)),
            Is.EqualTo(new[] { ("id", (NumberProfile?)null, 0L), ("na.me", null, 0) })
        );
        Assert.That(profile.Correlations, Is.Empty);
    }
}
