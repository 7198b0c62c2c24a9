using System.Text.Json;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Score;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Tables;
using Gozcu.Models.Packages;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tests.Score;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoreJobTests
{
    private const int Pumps = 200;
    private string _folder = null!;
    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Preprocess()
    {
        _folder = JobsFixture.NewFolder();
        _run = JobsFixture.NewRun(JobsFixture.Pump(), _folder);
        await PreprocessJob.RunAsync(_run, null, [JobsFixture.WritePumps(JobsFixture.PumpLines(Pumps))], CancellationToken.None);
        SplitJob.Run(_run, new SplitOptions());
        var store = new ModelStore(_run.Workspace.Models);
        var saved = store.Save(Samples.LowPressure("pump"));
        store.Promote("pump", saved.Manifest.Version, force: true);
    }

    [TestCase(TableFormat.Parquet, false)]
    [TestCase(TableFormat.Delta, false)]
    [TestCase(TableFormat.Parquet, true)]
    public void EachRow_IsTheRecordThatTheStreamWouldWrite(TableFormat format, bool csv)
    {
        var output = Path.Combine(JobsFixture.NewFolder(), "scored");
        var input = Path.Combine(JobsFixture.NewFolder(), "input");
        var run = JobsFixture.NewRun(_run.DataSet, _folder, format);
        run.Workspace.Write(_run.Workspace.Read(_run.Spark, _run.Workspace.Clean("pump"), "preprocess"), input);

        var result = ScoreJob.Run(
            run,
            new ScoreOptions
            {
                Input = input,
                Output = output,
                Csv = csv,
            }
        );

        var written = csv
            ? run.Spark.Read().Option("header", true).Option("escape", "\"").Csv(output)
            : run.Workspace.Read(run.Spark, output, "score");
        var records = written
            .Collect()
            .Select(r =>
                (
                    Topic: r.GetAs<string>("topic"),
                    Id: r.GetAs<string>("id"),
                    Value: JsonDocument.Parse(r.GetAs<string>("value")).RootElement
                )
            )
            .ToList();
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("pump"), "split");
        var expected = ScoredTable.Of(parts, Samples.LowPressure("pump")).Collect().ToList();
        Assert.That((result.Rows, result.Records.Values.Sum()), Is.EqualTo((Pumps, Pumps)));
        Assert.That(result.Records.Keys, Is.SubsetOf(new[] { "scores", "alerts.warning", "alerts.critical" }));
        Assert.That(records.Select(r => r.Id), Is.Unique.And.All.StartsWith("table-pump-0-"));
        Assert.That(
            records.Select(r => (r.Value.GetProperty("score").GetDouble(), r.Value.GetProperty("level").GetString())).Order(),
            Is.EqualTo(expected.Select(r => (r.GetAs<double>(ScoredTable.Score), (string?)r.GetAs<string>(ScoredTable.Level))).Order())
        );
        Assert.That(
            records.Select(r => r.Value.GetProperty("measurement").GetProperty("time").GetString()).Order(StringComparer.Ordinal),
            Is.EqualTo(
                expected
                    .Select(r =>
                        r.GetAs<Microsoft.Spark.Sql.Types.Timestamp>("time")
                            .ToDateTime()
                            .ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture)
                    )
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Test]
    public void TableFromElsewhere_MayLackNullableColumns_ButNoOthers()
    {
        var clean = _run.Workspace.Read(_run.Spark, _run.Workspace.Clean("pump"), "preprocess");
        var folder = JobsFixture.NewFolder();
        clean.Drop("failed").Write().Parquet(Path.Combine(folder, "unlabelled"));
        clean.Drop("pressure").Write().Parquet(Path.Combine(folder, "without-pressure"));

        var result = ScoreJob.Run(
            _run,
            new ScoreOptions { Input = Path.Combine(folder, "unlabelled"), Output = Path.Combine(folder, "scored") }
        );

        Assert.That(result.Rows, Is.EqualTo(Pumps));
        Assert.That(
            () =>
                ScoreJob.Run(
                    _run,
                    new ScoreOptions { Input = Path.Combine(folder, "without-pressure"), Output = Path.Combine(folder, "none") }
                ),
            Throws.TypeOf<UsageException>().With.Message.StartsWith("the table has no column pressure")
        );
        Assert.That(
            () => ScoreJob.Run(_run, new ScoreOptions { Input = Path.Combine(folder, "nothing"), Output = Path.Combine(folder, "none") }),
            Throws.TypeOf<UsageException>().With.Message.Contains("cannot be read as a table in the format parquet")
        );
    }

    [Test]
    public void RowThatIsNoMeasurement_IsADeadLetterWithItsReason()
    {
        var clean = _run.Workspace.Read(_run.Spark, _run.Workspace.Clean("pump"), "preprocess");
        var folder = JobsFixture.NewFolder();
        clean
            .WithColumn("pressure", When(Col("pump").EqualTo("p1"), 1e6).Otherwise(Col("pressure")))
            .Write()
            .Parquet(Path.Combine(folder, "table"));

        var result = ScoreJob.Run(
            _run,
            new ScoreOptions { Input = Path.Combine(folder, "table"), Output = Path.Combine(folder, "scored") }
        );

        Assert.That(result.Rows, Is.EqualTo(Pumps));
        Assert.That(result.Records["dead-letter"], Is.EqualTo(Pumps / 40));
        var letter = _run.Spark.Read().Parquet(Path.Combine(folder, "scored")).Filter(Col("topic").EqualTo("dead-letter")).First();
        Assert.That(letter.GetAs<string>("value"), Does.Contain("out-of-range").And.Contain("pressure is 1000000"));
    }
}
