using System.Xml.Linq;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Tables;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests.Analyze;

[TestFixture]
[Category("EndToEnd")]
internal sealed class AnalyzeTests
{
    private const int Pumps = 200;
    private JobRun _run = null!;

    [OneTimeSetUp]
    public async Task Split() => _run = await SplitAsync(TableFormat.Parquet);

    [Test]
    public async Task WrongQueries_NameFileLineAndErrorClass_AndTheOthersRun()
    {
        var folder = QuestionFiles.Write(
            ("1-column", "-- A column that is not there\n-- tables: clean\n\nSELECT pump,\n    presure\nFROM clean\n"),
            ("2-syntax", "-- No SQL\nSELECT count(*)\nFORM clean\n"),
            ("3-parameter", "-- A parameter that nobody gives\nSELECT *\nFROM clean\nWHERE pump = :pump\n"),
            ("4-task", "-- Fails while it runs\nSELECT element_at(array(1), cast(pressure * 0 AS int)) AS nothing\nFROM clean\n"),
            ("5-header", "-- A header that is wrong\n-- param: n int = many\nSELECT :n\n"),
            ("6-chart", "-- A chart of nothing\n-- chart: bars pump failures\nSELECT pump FROM clean\n"),
            ("7-good", "-- How many?\nSELECT count(*) AS rows FROM clean\n")
        );

        var result = await QuestionFiles.AskAsync(_run, folder);

        Assert.That((result.Answered, result.Skipped, result.Failed), Is.EqualTo((1, 0, 6)));
        var failed = result.Answers.Take(6).ToList();
        Assert.That(
            failed.Select(a => a.ErrorClass),
            Is.EqualTo(
                new[]
                {
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "PARSE_SYNTAX_ERROR",
                    "UNBOUND_SQL_PARAMETER",
                    "INVALID_INDEX_OF_ZERO",
                    null,
                    null,
                }
            )
        );
        Assert.That(failed.Where((_, i) => i != 3).Select(a => a.Line), Is.EqualTo(new[] { 5, 3, 4, 2, 2 }));
        Assert.That(failed[0].Reason, Does.StartWith("1-column.sql, line 5: UNRESOLVED_COLUMN.WITH_SUGGESTION: ").And.Contain("presure"));
        Assert.That(failed.Select(a => a.Reason), Has.None.Contains("\n").And.None.Contains("Exception"));
        Assert.That(failed[5].Reason, Does.Contain("the chart is drawn of failures, but the answer has only pump"));
        Assert.That(result.Answers[6].Table!.Rows().Single(), Is.EqualTo(new[] { $"{Pumps}" }));
        Assert.That(await File.ReadAllTextAsync(result.Page), Does.Contain("1-column.sql, line 5"));
    }

    [Test]
    public async Task Csv_HoldsNoFormulas()
    {
        var folder = QuestionFiles.Write(
            ("cells", "-- Which?\nSELECT '=1+1' AS `@a`, '-3.5' AS b, -3.5D AS c, '+1;=2' AS d, 'a;=2' AS e, array('=1') AS f\n")
        );

        var answer = (await QuestionFiles.AskAsync(_run, folder)).Answers.Single();

        Assert.That(
            await File.ReadAllLinesAsync(answer.Csv!),
            Is.EqualTo(new[] { "\"'@a\",b,c,d,e,f", "\"'=1+1\",-3.5,-3.5,\"'+1;=2\",\"a;=2\",[=1]" })
        );
    }

    [TestCase("small' OR '1'='1", 0)]
    [TestCase("small; DROP VIEW clean", 0)]
    [TestCase("small", Pumps / 2)]
    public async Task Value_IsNeverPartOfTheQuery(string value, int rows)
    {
        var folder = QuestionFiles.Write(
            ("pumps", "-- Which?\n-- param: kind string = large\nSELECT count(*) AS rows, :kind AS kind FROM clean WHERE kind = :kind\n")
        );

        var result = await QuestionFiles.AskAsync(_run, folder, "kind=" + value);

        var answer = result.Answers.Single();
        Assert.That(answer.Reason, Is.Null);
        Assert.That(answer.Table!.Rows().Single(), Is.EqualTo(new[] { $"{rows}", value }));
        Assert.That(answer.Parameters, Is.EqualTo(new Dictionary<string, string> { ["kind"] = value }));
    }

    [Test]
    public async Task EveryType_IsBound()
    {
        var folder = QuestionFiles.Write(
            (
                "types",
                """
                -- What are they?
                -- param: i int = 1
                -- param: l bigint = 5000000000
                -- param: d double = 0.5
                -- param: s string = 'two words'
                -- param: b boolean = false
                -- param: day date = 2026-01-31
                -- param: t timestamp = 2026-01-31T12:00:00Z
                SELECT typeof(:i), typeof(:l), typeof(:d), typeof(:s), typeof(:b), typeof(:day), typeof(:t), :day, :t, :s
                """
            )
        );

        var result = await QuestionFiles.AskAsync(_run, folder, "b=true", "day=2024-02-29");

        Assert.That(
            result.Answers.Single().Table!.Rows().Single(),
            Is.EqualTo(
                new[]
                {
                    "int",
                    "bigint",
                    "double",
                    "string",
                    "boolean",
                    "date",
                    "timestamp",
                    "2024-02-29",
                    "2026-01-31 12:00:00",
                    "two words",
                }
            )
        );
    }

    [Test]
    public void ValueOfAnotherType_IsRefused()
    {
        var folder = QuestionFiles.Write(("q", "-- Q\n-- param: n int = 1\nSELECT :n\n"));

        Assert.That(
            () => QuestionFiles.AskAsync(_run, folder, "n=one"),
            Throws.TypeOf<UsageException>().With.Message.Contains("parameter n is 'one', but must be a whole number of 32 bits")
        );
    }

    [Test]
    public void ParameterThatNoQuestionHas_IsRefused()
    {
        var folder = QuestionFiles.Write(("q", "-- Q\n-- param: window int = 1\nSELECT :window\n"));

        Assert.That(
            () => AnalyzeJob.CheckParameters(new AnalyzeOptions { Questions = folder, Param = ["windw=2"] }),
            Throws.TypeOf<UsageException>().With.Message.EqualTo("--param windw is given, but the questions take window.")
        );
        Assert.That(
            () => AnalyzeJob.CheckParameters(new AnalyzeOptions { Questions = folder, Question = ["r"] }),
            Throws.TypeOf<UsageException>().With.Message.Contains("--question is r").And.Message.Contains("only q")
        );
    }

    [Test]
    public async Task MissingTable_SkipsTheQuestionWithTheReason()
    {
        var folder = QuestionFiles.Write(
            ("1-declared", "-- Declared\n-- tables: scored\nSELECT count(*) FROM scored\n"),
            ("2-not-declared", "-- Not declared\nSELECT count(*) FROM scored\n"),
            ("3-foreign", "-- Nobody's\nSELECT count(*) FROM no_such_table\n")
        );

        var result = await QuestionFiles.AskAsync(JobsFixture.NewRun(JobsFixture.Pump(), Workspace(_run)), folder);

        Assert.That((result.Answered, result.Skipped, result.Failed), Is.EqualTo((0, 2, 1)));
        Assert.That(
            result.Answers.Take(2).Select(a => a.Reason),
            Is.All.Contains("there is no model of pump").And.All.Contains("Run the job 'train'")
        );
        Assert.That(result.Answers[2].ErrorClass, Is.EqualTo("TABLE_OR_VIEW_NOT_FOUND"));
        Assert.That(result.Model, Is.Null);
    }

    [Test]
    public async Task Delta_IsReadLikeParquet()
    {
        var run = await SplitAsync(TableFormat.Delta);
        new ModelStore(run.Workspace.Models).Save(Samples.LowPressure("pump"));
        var folder = QuestionFiles.Write(
            ("1-clean", "-- Clean\nSELECT count(*) FROM clean\n"),
            ("2-parts", "-- Parts\nSELECT count(DISTINCT split) FROM parts\n"),
            ("3-rejected", "-- Rejected\nSELECT count(*) FROM rejected\n"),
            ("4-scored", "-- Scored\nSELECT count(score) FROM scored\n")
        );

        var result = await QuestionFiles.AskAsync(run, folder);

        Assert.That(result.Answers.Select(a => a.Reason), Is.All.Null);
        Assert.That(result.Answers.Select(a => a.Table!.Rows()[0][0]), Is.EqualTo(new[] { $"{Pumps}", "3", "0", $"{Pumps}" }));
        Assert.That(result.Model, Is.EqualTo("pump/1"));
    }

    [Test]
    public void ScoredTable_HasTheScorersScoresAndLevels()
    {
        var package = Samples.LowPressure("pump");
        var parts = _run.Workspace.Read(_run.Spark, _run.Workspace.Parts("pump"), "split");

        var rows = ScoredTable.Of(parts, package).OrderBy("time").Collect().ToList();

        var expected = ScoredRows.Of(parts.OrderBy("time"), package);
        Assert.That(rows.Select(r => r.GetAs<double>(ScoredTable.Score)), Is.EqualTo(expected.Scores));
        Assert.That(rows.Select(r => r.GetAs<bool>(ScoredTable.Label)), Is.EqualTo(expected.Labels));
        Assert.That(
            rows.Select(r => r.GetAs<string>(ScoredTable.Level)),
            Is.EqualTo(expected.Scores.Select(s => package.Manifest.Threshold.LevelOf(s).Name()))
        );
        Assert.That(rows.Select(r => r.GetAs<string>(ScoredTable.Level)).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(rows.Select(r => r.GetAs<double>("pressure")), Is.EqualTo(parts.OrderBy("time").Select("pressure").Collect<double>()));
    }

    [Test]
    public async Task LongAnswer_IsCutForPeopleAndWholeInTheFile()
    {
        var folder = QuestionFiles.Write(
            ("long", "-- All\nSELECT pump, '<script>alert(1)</script>' AS hostile FROM clean ORDER BY time\n")
        );

        var result = await QuestionFiles.AskAsync(_run, folder);

        var answer = result.Answers.Single();
        Assert.That(answer.Rows, Is.EqualTo(Pumps));
        Assert.That(QuestionFiles.ReadCsv(answer), Has.Length.EqualTo(1 + Pumps));
        var page = XDocument.Parse(await File.ReadAllTextAsync(result.Page), LoadOptions.PreserveWhitespace);
        Assert.That(page.Descendants("tbody").Single().Elements("tr").Count(), Is.EqualTo(new AnalyzeOptions().PageRows));
        Assert.That(page.Descendants("script"), Is.Empty);
        Assert.That(page.Descendants("p").Select(p => p.Value), Has.Some.Contains($"The first 100 of {Pumps} rows."));
    }

    [Test]
    public async Task Chart_IsInThePage()
    {
        var folder = QuestionFiles.Write(
            (
                "kinds",
                "-- Which kind fails?\n-- chart: bars kind failures title=\"Failures\"\nSELECT kind, sum(failed) AS failures FROM clean GROUP BY kind\n"
            )
        );
        var options = new AnalyzeOptions { Questions = folder, Output = JobsFixture.NewFolder() };

        var result = await AnalyzeJob.AnswerAsync(_run, options, CancellationToken.None);

        var figure = result.Answers.Single().Figure!;
        Assert.That(XDocument.Parse(figure.LightSvg).Root!.Value, Does.Contain("Failures").And.Contain("small"));
        Assert.That(figure.DarkSvg, Is.Not.EqualTo(figure.LightSvg));
        Assert.That(await File.ReadAllTextAsync(result.Page), Does.Contain("<b>Figure 1</b> Failures"));
    }

    [Test]
    public async Task FailedQuestion_EndsTheJobWithExitCode1AfterTheOthers()
    {
        var folder = QuestionFiles.Write(
            ("1-wrong", "-- Wrong\nSELECT nothing FROM clean\n"),
            ("2-good", "-- How many?\nSELECT count(*) AS rows FROM clean\n")
        );
        string[] where = ["--dataset", JobsFixture.PumpFile, "--workspace", Workspace(_run), "--output", JobsFixture.NewFolder()];

        var job = await JobProcess.RunAsync(["analyze", "--questions", folder, "--no-charts", .. where]);

        Assert.That(job.ExitCode, Is.EqualTo(1), job.Error);
        Assert.That(job.Output, Does.Contain("How many?").And.Contain("1 answered, 0 skipped, 1 failed"));
        Assert.That(job.Error, Does.Contain("1-wrong.sql, line 2: UNRESOLVED_COLUMN").And.Contain("1 of 2 questions failed: wrong"));
        Assert.That(job.Error, Does.Not.Contain("   at ").And.Not.Contain("\tat "));
    }

    private static async Task<JobRun> SplitAsync(TableFormat format)
    {
        var run = JobsFixture.NewRun(JobsFixture.Pump(), format: format);
        await PreprocessJob.RunAsync(run, null, [JobsFixture.WritePumps(JobsFixture.PumpLines(Pumps))], CancellationToken.None);
        SplitJob.Run(run, new SplitOptions());
        return run;
    }

    private static string Workspace(JobRun run) => Path.GetDirectoryName(run.Workspace.Models)!;
}
